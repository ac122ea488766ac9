package dev.openvmo.metrics.announcements;

import java.util.UUID;

/** What we keep of a stakeholder: columns of table {@code stakeholder}. */
record StakeholderCopy(UUID id, UUID portfolioId, UUID initiativeId, String name, String role) {}

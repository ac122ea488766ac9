package dev.openvmo.metrics.workitems;

import java.util.UUID;

/** What we keep of a team: columns of table {@code team}. */
record TeamCopy(UUID id, UUID portfolioId, String key, String name) {}

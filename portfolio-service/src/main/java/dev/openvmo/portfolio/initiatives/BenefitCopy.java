package dev.openvmo.portfolio.initiatives;

import java.util.UUID;

/** Who answers for what an initiative is to bring: columns of table {@code benefit}. */
record BenefitCopy(UUID id, UUID portfolioId, UUID initiativeId, String owner, Boolean disbenefit) {}

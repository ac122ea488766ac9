package dev.openvmo.alignment.businesscases;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The little of a business case that we keep: columns of table {@code business_case}; its id is its initiative's. */
record BusinessCaseCopy(
        UUID id, UUID portfolioId, @Nullable BigDecimal benefitCostRatio, @Nullable Instant approvedAt) {}

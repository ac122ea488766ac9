package dev.openvmo.alignment.realisedvalue;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The little of a realised value that we keep: columns of table {@code realised_value}; its id is its initiative's. */
record RealisedValueCopy(UUID id, UUID portfolioId, @Nullable BigDecimal value, @Nullable Instant lastObservedAt) {}

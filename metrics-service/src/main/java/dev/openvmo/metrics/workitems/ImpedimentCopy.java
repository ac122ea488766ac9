package dev.openvmo.metrics.workitems;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** What we keep of an impediment, which blocks all work on its initiative: columns of table {@code impediment}. */
record ImpedimentCopy(
        UUID id, UUID portfolioId, @Nullable UUID initiativeId, Instant raisedAt, @Nullable Instant resolvedAt) {}

package dev.openvmo.alignment.adoption;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** What we keep of an announcement of a strategy: columns of table {@code announcement}. */
record AnnouncementCopy(
        UUID id,
        UUID portfolioId,
        UUID strategyId,
        Instant announcedAt,
        @Nullable Instant dueAt,
        Integer named,
        Integer acknowledged) {}

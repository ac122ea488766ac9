package dev.openvmo.metrics.subjects;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** What we keep of an initiative or value stream as a subject: columns of table {@code subject}. */
record SubjectCopy(
        UUID id,
        UUID portfolioId,
        @Nullable UUID valueStreamId,
        @JsonAlias("title") String name,
        @Nullable String key,
        @Nullable ExternalRef externalRef,
        @JsonAlias("createdAt") Instant enteredAt) {

    /** What another system calls it. */
    record ExternalRef(String source, String externalId) {}
}

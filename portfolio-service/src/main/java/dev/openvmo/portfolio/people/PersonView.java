package dev.openvmo.portfolio.people;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as callers see it. */
@Schema(name = "Person")
record PersonView(
        UUID id,
        UUID portfolioId,
        UUID teamId,
        String name,
        @Nullable String externalRef,
        List<String> roles,
        List<String> skills,
        BigDecimal share,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static PersonView of(PersonEntity entity) {
        return new PersonView(
                entity.id,
                entity.portfolioId,
                entity.teamId,
                entity.name,
                entity.externalRef,
                entity.roles,
                entity.skills,
                entity.share,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}

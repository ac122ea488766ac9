package dev.openvmo.portfolio.skills;

import dev.openvmo.kit.http.Timestamped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill as callers see it. */
@Schema(name = "Skill")
record SkillView(
        UUID id,
        String key,
        String name,
        @Nullable String description,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

    static SkillView of(SkillEntity entity) {
        return new SkillView(
                entity.id,
                entity.key,
                entity.name,
                entity.description,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}

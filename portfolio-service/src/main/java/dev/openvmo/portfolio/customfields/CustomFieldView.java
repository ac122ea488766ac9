package dev.openvmo.portfolio.customfields;

import dev.openvmo.kit.http.Timestamped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A custom field as callers see it. */
@Schema(name = "CustomField")
record CustomFieldView(
        UUID id,
        String key,
        String name,
        @Nullable String description,
        CustomFieldType type,
        List<String> choices,
        boolean sortable,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

    static CustomFieldView of(CustomFieldEntity entity) {
        return new CustomFieldView(
                entity.id,
                entity.key,
                entity.name,
                entity.description,
                entity.type,
                entity.choices,
                entity.sortable,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}

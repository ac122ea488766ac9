package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Row;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A row of {@code change}. */
@Entity(name = "Change")
class ChangeEntity extends FactEntity {
    String repository;
    String changeKey;
    Instant createdAt;
    Instant mergedAt;
    Instant abandonedAt;
    long version;

    @Override
    long rowVersion() {
        return version;
    }

    static ChangeEntity of(Row row) {
        var entity = new ChangeEntity().read(row, ChangeEntity.class);
        entity.repository = row.text("repository");
        entity.changeKey = row.text("change_key");
        entity.createdAt = row.instant("created_at");
        entity.mergedAt = row.instant("merged_at");
        entity.abandonedAt = row.instant("abandoned_at");
        entity.version = row.number("version");
        return entity;
    }
}

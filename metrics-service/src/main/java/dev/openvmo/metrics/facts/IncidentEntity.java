package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Row;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A row of {@code incident}. */
@Entity(name = "Incident")
class IncidentEntity extends FactEntity {
    String environment;
    Instant detectedAt;
    Instant resolvedAt;
    String causedBySource;
    String causedByExternalId;
    String severity;
    long version;

    @Override
    long rowVersion() {
        return version;
    }

    static IncidentEntity of(Row row) {
        var entity = new IncidentEntity().read(row, IncidentEntity.class);
        entity.environment = row.text("environment");
        entity.detectedAt = row.instant("detected_at");
        entity.resolvedAt = row.instant("resolved_at");
        entity.causedBySource = row.text("caused_by_source");
        entity.causedByExternalId = row.text("caused_by_external_id");
        entity.severity = row.text("severity");
        entity.version = row.number("version");
        return entity;
    }
}

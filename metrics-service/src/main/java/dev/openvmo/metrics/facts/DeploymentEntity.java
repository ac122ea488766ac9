package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A row of {@code deployment}. */
@Entity(name = "Deployment")
class DeploymentEntity extends FactEntity {
    String environment;
    String version;
    String artifact;
    Instant startedAt;
    Instant finishedAt;

    @Enumerated(EnumType.STRING)
    DeploymentFact.Outcome outcome;

    @Enumerated(EnumType.STRING)
    DeploymentFact.Kind kind;

    Boolean unplanned;
    String changes;
    long rowVersion;

    @Override
    long rowVersion() {
        return rowVersion;
    }

    static DeploymentEntity of(Row row) {
        var entity = new DeploymentEntity().read(row, DeploymentEntity.class);
        entity.environment = row.text("environment");
        entity.version = row.text("version");
        entity.artifact = row.text("artifact");
        entity.startedAt = row.instant("started_at");
        entity.finishedAt = row.instant("finished_at");
        entity.outcome = row.constant("outcome", DeploymentFact.Outcome.class);
        entity.kind = row.constant("kind", DeploymentFact.Kind.class);
        entity.unplanned = row.bool("unplanned");
        entity.changes = row.text("changes");
        entity.rowVersion = row.number("row_version");
        return entity;
    }
}

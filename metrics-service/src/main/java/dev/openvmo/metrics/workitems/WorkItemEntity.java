package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.store.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Read side of the work items; {@link WorkItemStore} writes them. */
@Entity
@Table(name = "work_item")
class WorkItemEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String source;

    @Column(name = "external_id", nullable = false)
    String externalId;

    @Column(name = "portfolio_id", nullable = false)
    UUID portfolioId;

    @Column(name = "initiative_id")
    UUID initiativeId;

    @Column(name = "initiative_ref")
    String initiativeRef;

    boolean linked;

    @Column(name = "team_id")
    UUID teamId;

    @Column(name = "team_key")
    String teamKey;

    @Column(nullable = false)
    String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    WorkItemKind kind;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    @Column(name = "waits_json")
    String waitsJson;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "planned_value")
    BigDecimal plannedValue;

    @Column(name = "achieved_value")
    BigDecimal achievedValue;

    Long revision;
    long version;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    /** A row that the ORM has not read. */
    static WorkItemEntity of(Row row) {
        var entity = new WorkItemEntity();
        entity.id = row.uuid("id");
        entity.source = row.text("source");
        entity.externalId = row.text("external_id");
        entity.portfolioId = row.uuid("portfolio_id");
        entity.initiativeId = row.uuid("initiative_id");
        entity.initiativeRef = row.text("initiative_ref");
        entity.linked = row.bool("linked");
        entity.teamId = row.uuid("team_id");
        entity.teamKey = row.text("team_key");
        entity.title = row.text("title");
        entity.kind = row.constant("kind", WorkItemKind.class);
        entity.createdAt = row.instant("created_at");
        entity.startedAt = row.instant("started_at");
        entity.finishedAt = row.instant("finished_at");
        entity.cancelledAt = row.instant("cancelled_at");
        entity.waitsJson = row.text("waits_json");
        entity.dueAt = row.instant("due_at");
        entity.plannedValue = row.decimal("planned_value");
        entity.achievedValue = row.decimal("achieved_value");
        entity.revision = row.number("revision");
        entity.version = row.number("version");
        entity.updatedAt = row.instant("updated_at");
        return entity;
    }
}

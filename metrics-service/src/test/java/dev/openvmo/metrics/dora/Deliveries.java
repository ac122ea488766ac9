package dev.openvmo.metrics.dora;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts of delivery as rows: what was deployed, changed and went wrong, however it was told. */
@ApplicationScoped
class Deliveries {
    private final Sql sql;
    private final Work work;

    Deliveries(Sql sql, Work work) {
        this.sql = sql;
        this.work = work;
    }

    UUID service(UUID portfolio, String name) {
        return service(portfolio, name, null, null);
    }

    /** With environments as JSON, and the initiative whose it is. */
    UUID service(UUID portfolio, String name, String environments, UUID initiative) {
        var id = Ids.next();
        run(() -> sql.query(
                        """
                        insert into delivery_service (id, portfolio_id, name, environments_json, repositories, initiative_id, version,
                            created_at, updated_at)
                        values (:id, :portfolio, :name, :environments, '{}', :initiative, 1, instant(), instant())""")
                .with("id", id)
                .with("portfolio", portfolio)
                .with("name", name)
                .with("environments", environments)
                .with("initiative", initiative)
                .update());
        return id;
    }

    /** A row of {@code deployment}; null is what nobody says. */
    record Deployment(
            UUID id,
            UUID service,
            String environment,
            String kind,
            String outcome,
            Instant finishedAt,
            Boolean unplanned,
            String artifact,
            UUID initiative) {
        static Deployment of(UUID service, String outcome, String finishedAt) {
            return new Deployment(
                    Ids.next(),
                    service,
                    "production",
                    "DEPLOYED",
                    outcome,
                    Instant.parse(finishedAt),
                    null,
                    null,
                    null);
        }

        Deployment kind(String other) {
            return new Deployment(
                    id, service, environment, other, outcome, finishedAt, unplanned, artifact, initiative);
        }

        Deployment in(String other) {
            return new Deployment(id, service, other, kind, outcome, finishedAt, unplanned, artifact, initiative);
        }

        Deployment unplanned(Boolean other) {
            return new Deployment(id, service, environment, kind, outcome, finishedAt, other, artifact, initiative);
        }

        Deployment of(String other) {
            return new Deployment(id, service, environment, kind, outcome, finishedAt, unplanned, other, initiative);
        }

        Deployment forInitiative(UUID other) {
            return new Deployment(id, service, environment, kind, outcome, finishedAt, unplanned, artifact, other);
        }
    }

    UUID deployed(UUID service, String outcome, String finishedAt) {
        return deployed(Deployment.of(service, outcome, finishedAt));
    }

    UUID deployed(Deployment deployment) {
        deployed(List.of(deployment));
        return deployment.id;
    }

    void deployed(List<Deployment> all) {
        run(() -> sql.query(
                        """
                        insert into deployment (id, source, external_id, portfolio_id, service_id, environment, version, artifact,
                            finished_at, outcome, kind, unplanned, initiative_id, told, row_version, updated_at)
                        select d.id, 'test', d.id::text, s.portfolio_id, s.id, d.environment, '1.0', d.artifact, d.finished_at, d.outcome,
                            d.kind, d.unplanned, d.initiative, '{}', 1, instant()
                        from unnest(:ids::uuid[], :services::uuid[], :environments::text[], :artifacts::text[], :finished::timestamptz[],
                            :outcomes::text[], :kinds::text[], :unplanned::boolean[], :initiatives::uuid[])
                            as d (id, service, environment, artifact, finished_at, outcome, kind, unplanned, initiative)
                        join delivery_service s on s.id = d.service""")
                .each("ids", all, Deployment::id)
                .each("services", all, Deployment::service)
                .each("environments", all, Deployment::environment)
                .each("artifacts", all, Deployment::artifact)
                .each("finished", all, Deployment::finishedAt)
                .each("outcomes", all, Deployment::outcome)
                .each("kinds", all, Deployment::kind)
                .each("unplanned", all, Deployment::unplanned)
                .each("initiatives", all, Deployment::initiative)
                .update());
    }

    /** What is known of it now. */
    void ended(UUID deployment, String outcome) {
        run(() -> sql.query("update deployment set outcome = :outcome, updated_at = instant() where id = :id")
                .with("id", deployment)
                .with("outcome", outcome)
                .update());
    }

    /** That a deployment holds a change, as its own list says. */
    record Held(UUID deployment, String change, Instant createdAt) {}

    void holds(UUID deployment, String change, String createdAt) {
        holds(List.of(new Held(deployment, change, createdAt == null ? null : Instant.parse(createdAt))));
    }

    void holds(List<Held> all) {
        run(() -> sql.query(
                        """
                        insert into deployment_change (deployment_id, change_key, portfolio_id, created_at, updated_at)
                        select d.id, c.change, d.portfolio_id, c.created_at, instant()
                        from unnest(:deployments::uuid[], :changes::text[], :created::timestamptz[]) as c (deployment, change, created_at)
                        join deployment d on d.id = c.deployment""")
                .each("deployments", all, Held::deployment)
                .each("changes", all, Held::change)
                .each("created", all, Held::createdAt)
                .update());
    }

    void packaged(UUID portfolio, String artifact, String change) {
        run(() -> sql.query(
                        """
                        insert into artifact_change (id, source, external_id, portfolio_id, artifact, change_key, told, version, updated_at)
                        values (gen_random_uuid(), 'test', :artifact || ' ' || :change, :portfolio, :artifact, :change, '{}', 1, instant())""")
                .with("portfolio", portfolio)
                .with("artifact", artifact)
                .with("change", change)
                .update());
    }

    void changed(UUID portfolio, UUID service, String change, Instant createdAt) {
        run(() -> sql.query(
                        """
                        insert into change (id, source, external_id, portfolio_id, service_id, change_key, created_at, told, version, updated_at)
                        values (gen_random_uuid(), 'test', :change, :portfolio, :service, :change, :created, '{}', 1, instant())""")
                .with("portfolio", portfolio)
                .with("service", service)
                .with("change", change)
                .with("created", createdAt)
                .update());
    }

    /** A row of {@code incident}; without a cause where nobody says it. */
    record Incident(UUID id, UUID service, String environment, Instant detectedAt, Instant resolvedAt, UUID causedBy) {
        static Incident of(UUID service, String detectedAt, String resolvedAt, UUID causedBy) {
            return new Incident(
                    Ids.next(),
                    service,
                    null,
                    Instant.parse(detectedAt),
                    resolvedAt == null ? null : Instant.parse(resolvedAt),
                    causedBy);
        }
    }

    UUID broke(UUID service, String detectedAt, String resolvedAt, UUID causedBy) {
        var incident = Incident.of(service, detectedAt, resolvedAt, causedBy);
        broke(List.of(incident));
        return incident.id;
    }

    void broke(List<Incident> all) {
        run(() -> sql.query(
                        """
                        insert into incident (id, source, external_id, portfolio_id, service_id, environment, told_detected_at, resolved_at,
                            caused_by, told, version, updated_at)
                        select i.id, 'test', i.id::text, s.portfolio_id, s.id, i.environment, i.detected_at, i.resolved_at,
                            i.cause || E'\\x1f' || 'test' || E'\\x1f' || i.cause, '{}', 1, instant()
                        from unnest(:ids::uuid[], :services::uuid[], :environments::text[], :detected::timestamptz[],
                            :resolved::timestamptz[], :causes::text[]) as i (id, service, environment, detected_at, resolved_at, cause)
                        join delivery_service s on s.id = i.service""")
                .each("ids", all, Incident::id)
                .each("services", all, Incident::service)
                .each("environments", all, Incident::environment)
                .each("detected", all, Incident::detectedAt)
                .each("resolved", all, Incident::resolvedAt)
                .each("causes", all, each -> each.causedBy == null ? null : each.causedBy.toString())
                .update());
    }

    private void run(Runnable statement) {
        work.asService(statement);
    }
}

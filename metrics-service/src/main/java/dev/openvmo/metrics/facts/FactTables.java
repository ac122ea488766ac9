package dev.openvmo.metrics.facts;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.metrics.intake.Canonical;
import dev.openvmo.metrics.intake.NaturalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What each sort of facts tells. */
@ApplicationScoped
class FactTables {
    private final FactTable<DeploymentFact> deployments;
    private final FactTable<ChangeFact> changes;
    private final FactTable<ArtifactFact> artifacts;
    private final FactTable<IncidentFact> incidents;

    FactTables(JsonText json) {
        deployments = new FactTable<>(
                "deployment",
                DeploymentFact.class,
                "row_version",
                List.of(
                        Member.service(),
                        Member.text("environment", DeploymentFact::environment),
                        Member.text("version", DeploymentFact::version),
                        Member.text("artifact", DeploymentFact::artifact),
                        Member.time("started_at", DeploymentFact::startedAt),
                        Member.time("finished_at", DeploymentFact::finishedAt),
                        Member.text("outcome", DeploymentFact::outcome),
                        Member.text("kind", DeploymentFact::kind).orElse(fact -> DeploymentFact.Kind.DEPLOYED),
                        Member.flag("unplanned", DeploymentFact::unplanned),
                        Member.text("changes", fact -> changes(fact, json)),
                        Member.text(FactTable.INITIATIVE, FactTables::initiative)));
        changes = new FactTable<>(
                "change",
                ChangeFact.class,
                "version",
                List.of(
                        Member.service(),
                        Member.text("repository", ChangeFact::repository),
                        Member.text("change_key", ChangeFact::changeKey).orElse(ChangeFact::externalId),
                        Member.time("created_at", ChangeFact::createdAt),
                        Member.time("merged_at", ChangeFact::mergedAt),
                        Member.time("abandoned_at", ChangeFact::abandonedAt),
                        Member.text(FactTable.INITIATIVE, FactTables::initiative)));
        artifacts = new FactTable<>(
                "artifact_change",
                ArtifactFact.class,
                "version",
                List.of(
                        Member.text("artifact", ArtifactFact::artifact),
                        Member.text("change_key", ArtifactFact::changeKey)));
        incidents = new FactTable<>(
                "incident",
                IncidentFact.class,
                "version",
                List.of(
                        Member.service(),
                        Member.text("environment", IncidentFact::environment),
                        Member.time("told_detected_at", IncidentFact::detectedAt),
                        Member.time("reported_at", IncidentFact::reportedAt),
                        Member.time("resolved_at", IncidentFact::resolvedAt).orNone(IncidentFact::reopened),
                        Member.text("caused_by", FactTables::cause),
                        Member.text("severity", IncidentFact::severity),
                        Member.text(FactTable.INITIATIVE, FactTables::initiative)));
    }

    /** In the order in which they are written. */
    List<FactTable<?>> all() {
        return List.of(deployments, changes, artifacts, incidents);
    }

    private static String initiative(Fact fact) {
        return fact.initiative() == null ? null : fact.initiative().text();
    }

    private static String cause(IncidentFact fact) {
        return fact.causedBy() == null ? null : fact.causedBy().text(new NaturalKey());
    }

    /** In one order and each once, so that equal lists are the same text. */
    private static String changes(DeploymentFact fact, JsonText json) {
        if (fact.changes() == null) {
            return null;
        }
        var each = new TreeMap<String, Instant>();
        for (var change : fact.changes()) {
            var at = change.createdAt() == null ? null : Canonical.time(change.createdAt());
            each.merge(change.id(), at == null ? Instant.MAX : at, (one, other) -> one.isBefore(other) ? one : other);
        }
        return json.text(each.entrySet().stream()
                .map(one -> new DeployedChange(one.getKey(), one.getValue() == Instant.MAX ? null : one.getValue()))
                .toList());
    }
}

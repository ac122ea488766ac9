package dev.openvmo.metrics.cdevents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.metrics.facts.ArtifactFact;
import dev.openvmo.metrics.facts.ChangeFact;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.DeploymentFact.Kind;
import dev.openvmo.metrics.facts.DeploymentFact.Outcome;
import dev.openvmo.metrics.facts.Fact;
import dev.openvmo.metrics.facts.IncidentFact;
import dev.openvmo.metrics.intake.Canonical;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Which fact a checked event is (CDEvents 0.5: Source Code Control, Continuous Integration, Continuous Deployment and
 * Continuous Operations Events). Changes and incidents are known by their subject, of which many events tell. A deployment is
 * known by its event: the subject of that is the service.
 */
final class EventFacts {
    private final JsonNode event;
    private final UUID portfolio;
    private final Instant at;

    private EventFacts(JsonNode event, UUID portfolio) {
        this.event = event;
        this.portfolio = portfolio;
        this.at = Canonical.time(event.at("/context/timestamp").asText());
    }

    /** Null where no fact comes of it. */
    static Fact of(String name, JsonNode event, UUID portfolio) {
        var facts = new EventFacts(event, portfolio);
        return switch (name) {
            case "change.created" -> facts.change(facts.at, null, null);
            case "change.merged" -> facts.change(null, facts.at, null);
            case "change.abandoned" -> facts.change(null, null, facts.at);
            case "artifact.packaged" -> facts.artifact();
            case "service.deployed" -> facts.deployment(Kind.DEPLOYED);
            case "service.upgraded" -> facts.deployment(Kind.UPGRADED);
            case "service.rolledback" -> facts.deployment(Kind.ROLLED_BACK);
            case "service.removed" -> facts.deployment(Kind.REMOVED);
            case "incident.detected" -> facts.incident(facts.at, null, null);
            case "incident.reported" -> facts.incident(null, facts.at, null);
            case "incident.resolved" -> facts.incident(null, null, facts.at);
            default -> null;
        };
    }

    private ChangeFact change(Instant created, Instant merged, Instant abandoned) {
        return new ChangeFact(
                source(),
                text("/subject/id"),
                revision(),
                portfolio,
                null,
                text("/subject/content/repository/id"),
                null,
                null,
                created,
                merged,
                abandoned);
    }

    private ArtifactFact artifact() {
        return new ArtifactFact(
                source(), revision(), portfolio, text("/subject/id"), text("/subject/content/change/id"));
    }

    private DeploymentFact deployment(Kind kind) {
        return new DeploymentFact(
                text("/context/source"),
                text("/context/id"),
                revision(),
                portfolio,
                text("/subject/id"),
                null,
                null,
                text("/subject/content/environment/id"),
                null,
                text("/subject/content/artifactId"),
                null,
                at,
                Outcome.SUCCESS, // the event is sent when the service runs there
                kind,
                null,
                null);
    }

    private IncidentFact incident(Instant detected, Instant reported, Instant resolved) {
        return new IncidentFact(
                source(),
                text("/subject/id"),
                revision(),
                portfolio,
                text("/subject/content/service/id"),
                null,
                text("/subject/content/environment/id"),
                detected,
                reported,
                resolved,
                false,
                null,
                null);
    }

    /** The subject's, which is the event's where it says none. */
    private String source() {
        var own = text("/subject/source");
        return own == null ? text("/context/source") : own;
    }

    private Long revision() {
        return Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private String text(String pointer) {
        return event.at(pointer).textValue();
    }
}

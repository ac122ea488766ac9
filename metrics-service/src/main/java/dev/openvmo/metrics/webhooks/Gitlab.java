package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.metrics.facts.ChangeFact;
import dev.openvmo.metrics.facts.DeployedChange;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.DeploymentFact.Outcome;
import dev.openvmo.metrics.facts.IncidentFact;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.sources.Mapping.Traits;
import dev.openvmo.metrics.sources.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * GitLab: docs.gitlab.com, "Webhooks" and "Webhook events". Proved by the secret token as it is (X-Gitlab-Token), or by the
 * signing token as Standard Webhooks 1.0.0 says (section "Signature scheme"): {@code v1,} and the HMAC-SHA-256 of
 * {@code id.timestamp.body} in Base64. Idempotency-Key stays the same when GitLab tries again.
 */
final class Gitlab implements Sender {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String SIGNING = "whsec_";
    private static final Set<String> UNDER_WAY = Set.of("created", "running", "blocked");

    @Override
    public boolean proves(Envelope envelope, List<String> secrets, Instant now) {
        var token = envelope.header("X-Gitlab-Token");
        return secrets.stream().anyMatch(secret -> signed(envelope, secret, now) || Hmac.same(secret, token));
    }

    private static boolean signed(Envelope envelope, String secret, Instant now) {
        var time = envelope.header("webhook-timestamp");
        if (!time.matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return false;
        }
        var signed = envelope.after("%s.%s.".formatted(envelope.header("webhook-id"), time));
        var right = "v1," + Base64.getEncoder().encodeToString(Hmac.of(key(secret), signed));
        return Stream.of(envelope.header("webhook-signature").split(" ")).anyMatch(said -> Hmac.same(right, said));
    }

    private static byte[] key(String secret) {
        try {
            return secret.startsWith(SIGNING)
                    ? Base64.getDecoder().decode(secret.substring(SIGNING.length()))
                    : Hmac.bytes(secret);
        } catch (IllegalArgumentException noBase64) {
            return Hmac.bytes(secret);
        }
    }

    @Override
    public String deliveryId(Envelope envelope, JsonNode body) {
        return Stream.of("Idempotency-Key", "webhook-id", "X-Gitlab-Event-UUID")
                .map(envelope::header)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public String event(Envelope envelope, JsonNode body) {
        var kind = body.path("object_kind").asText();
        return kind.isEmpty() ? envelope.header("X-Gitlab-Event") : kind;
    }

    @Override
    public Reading read(String event, Payload body, Source source) {
        return switch (event) {
            case "deployment" -> deployment(body, source);
            case "pipeline" -> pipeline(body, source);
            case "merge_request" -> change(body, source);
            case "issue", "work_item", "incident" -> incident(event, body, source);
            default -> Reading.nothing("events %s say nothing of delivery", event);
        };
    }

    private static Reading deployment(Payload body, Source source) {
        var status = body.need("/status");
        var outcome = outcome(status);
        if (outcome == null && !UNDER_WAY.contains(status)) {
            return Reading.nothing("status %s: nothing was deployed", status);
        }
        var at = body.needTime("/status_changed_at");
        var meaning = source.meaning(traits("deployment", body, null, List.of()));
        var ref = body.text("/ref");
        var commit = body.text("/commit_url");
        return Reading.told(new DeploymentFact(
                server(body),
                "%s/-/deployments/%s".formatted(project(body), body.need("/deployment_id")),
                Payload.revision(at),
                null,
                meaning.service(),
                project(body),
                InitiativeName.of(meaning.initiativeId()),
                meaning.environment() == null ? body.need("/environment") : meaning.environment(),
                ref == null || ref.equals(body.text("/project/default_branch")) ? null : ref,
                null,
                outcome == null ? at : null,
                outcome == null ? null : at,
                outcome,
                null,
                null,
                List.of(new DeployedChange(
                        commit == null ? body.need("/short_sha") : commit.substring(commit.lastIndexOf('/') + 1),
                        null))));
    }

    private static Reading pipeline(Payload body, Source source) {
        var status = body.need("/object_attributes/status");
        var outcome = outcome(status);
        if (outcome == null) {
            return Reading.nothing("status %s: it has not ended, or nothing was deployed", status);
        }
        var name = body.text("/object_attributes/name");
        var meaning = source.meaning(traits("pipeline", body, name, List.of()));
        if (meaning.environment() == null) {
            return Reading.nothing("no mapping says to which environment the pipeline '%s' deploys", name);
        }
        var at = body.needTime("/object_attributes/finished_at");
        return Reading.told(new DeploymentFact(
                server(body),
                "%s/-/pipelines/%s".formatted(project(body), body.need("/object_attributes/id")),
                Payload.revision(at),
                null,
                meaning.service(),
                project(body),
                InitiativeName.of(meaning.initiativeId()),
                meaning.environment(),
                body.flag("/object_attributes/tag") ? body.text("/object_attributes/ref") : null,
                null,
                body.time("/object_attributes/created_at"),
                at,
                outcome,
                null,
                null,
                List.of(new DeployedChange(body.need("/object_attributes/sha"), body.time("/commit/timestamp")))));
    }

    private static Reading change(Payload body, Source source) {
        var action = body.need("/object_attributes/action");
        if (!Set.of("open", "merge", "close").contains(action)) {
            return Reading.nothing("%s says nothing of when it was made or merged", action);
        }
        var merged = "merge".equals(action);
        var made = body.needTime("/object_attributes/created_at");
        var at = "open".equals(action)
                ? made
                : body.needTime("/object_attributes/merged_at", "/object_attributes/updated_at");
        var meaning = source.meaning(traits("merge_request", body, null, body.all("/labels", "title")));
        return Reading.told(new ChangeFact(
                server(body),
                "%s/-/merge_requests/%s".formatted(project(body), body.need("/object_attributes/iid")),
                Payload.revision(at),
                null,
                meaning.service(),
                project(body),
                InitiativeName.of(meaning.initiativeId()),
                merged
                        ? body.first(
                                "/object_attributes/merge_commit_sha",
                                "/object_attributes/squash_commit_sha",
                                "/object_attributes/last_commit/id")
                        : null,
                made,
                merged ? at : null,
                "close".equals(action) ? at : null));
    }

    private static Reading incident(String event, Payload body, Source source) {
        var labels = body.all("/labels", "title");
        var type = body.first("/object_attributes/type", "/object_attributes/issue_type");
        if (!"incident".equals(event)
                && !"incident".equalsIgnoreCase(type)
                && Collections.disjoint(labels, source.incidentLabels())) {
            return Reading.nothing("it is no incident, and no label is one of %s", source.incidentLabels());
        }
        var action = body.text("/object_attributes/action");
        var reopened = "reopen".equals(action);
        var at = body.needTime("/object_attributes/updated_at", "/object_attributes/created_at");
        var closed = body.time("/object_attributes/closed_at");
        var meaning = source.meaning(traits(event, body, null, labels));
        return Reading.told(new IncidentFact(
                server(body),
                "%s/-/issues/%s".formatted(project(body), body.need("/object_attributes/iid")),
                Payload.revision(at),
                null,
                meaning.service(),
                InitiativeName.of(meaning.initiativeId()),
                meaning.environment(),
                body.needTime("/object_attributes/created_at"),
                null,
                reopened ? null : closed == null && "close".equals(action) ? at : closed,
                reopened,
                null,
                body.text("/object_attributes/severity")));
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "success" -> Outcome.SUCCESS;
            case "failed" -> Outcome.FAILURE;
            default -> null;
        };
    }

    private static Traits traits(String event, Payload body, String workflow, List<String> labels) {
        return new Traits(event, project(body), workflow, labels, List.of());
    }

    private static String project(Payload body) {
        return body.need("/project/path_with_namespace");
    }

    private static String server(Payload body) {
        return body.host("/project/web_url");
    }
}

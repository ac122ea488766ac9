package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.metrics.facts.ChangeFact;
import dev.openvmo.metrics.facts.DeployedChange;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.DeploymentFact.Outcome;
import dev.openvmo.metrics.facts.Fact;
import dev.openvmo.metrics.facts.IncidentFact;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.sources.Mapping.Traits;
import dev.openvmo.metrics.sources.Source;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * GitHub: docs.github.com, "Webhook events and payloads" and "Validating webhook deliveries" (X-Hub-Signature-256 is the
 * HMAC-SHA-256 of the body in hexadecimal digits; X-GitHub-Delivery is the same when a delivery is sent again).
 */
final class Github implements Sender {
    private static final String FORM = "payload=";
    private static final Set<String> FAILED = Set.of("failure", "error", "timed_out", "startup_failure");
    private static final Set<String> UNDER_WAY = Set.of("queued", "pending", "waiting", "in_progress");
    private static final Set<String> OF_INCIDENTS = Set.of("opened", "labeled", "closed", "reopened");

    @Override
    public boolean proves(Envelope envelope, List<String> secrets, Instant now) {
        var said = envelope.header("X-Hub-Signature-256");
        return secrets.stream().anyMatch(secret -> Hmac.same("sha256=" + Hmac.hex(secret, envelope.body()), said));
    }

    @Override
    public String deliveryId(Envelope envelope, JsonNode body) {
        return envelope.header("X-GitHub-Delivery");
    }

    @Override
    public String event(Envelope envelope, JsonNode body) {
        return envelope.header("X-GitHub-Event");
    }

    /** A webhook of content type {@code application/x-www-form-urlencoded} sends the document as one field. */
    @Override
    public byte[] document(Envelope envelope) {
        var text = new String(envelope.body(), StandardCharsets.UTF_8);
        return text.startsWith(FORM)
                ? URLDecoder.decode(text.substring(FORM.length()), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8)
                : envelope.body();
    }

    @Override
    public Reading read(String event, Payload body, Source source) {
        return switch (event) {
            case "deployment_status" -> deployment(body, source);
            case "workflow_run" -> workflow(body, source);
            case "release" -> release(body, source);
            case "pull_request" -> change(body, source);
            case "issues" -> incident(body, source);
            case "ping" -> Reading.nothing("ping: the webhook works");
            default -> Reading.nothing("events %s say nothing of delivery", event);
        };
    }

    private static Reading deployment(Payload body, Source source) {
        var state = body.need("/deployment_status/state");
        var outcome = outcome(state);
        if (outcome == null && !UNDER_WAY.contains(state)) {
            return Reading.nothing("state %s says nothing of how it ended", state);
        }
        var at = body.needTime("/deployment_status/created_at");
        var meaning = source.meaning(traits("deployment_status", body, null, List.of()));
        return Reading.told(deployment(
                body,
                "deployments/" + body.need("/deployment/id"),
                at,
                meaning,
                meaning.environment() != null
                        ? meaning.environment()
                        : body.need("/deployment_status/environment", "/deployment/environment"),
                version(body, "/deployment/ref"),
                body.time("/deployment/created_at"),
                outcome == null ? null : at,
                outcome,
                List.of(new DeployedChange(body.need("/deployment/sha"), null))));
    }

    private static Reading workflow(Payload body, Source source) {
        if (!"completed".equals(body.need("/action"))) {
            return Reading.nothing("the run has not ended");
        }
        var name = body.need("/workflow/name", "/workflow_run/name");
        var meaning = source.meaning(traits("workflow_run", body, name, List.of()));
        if (meaning.environment() == null) {
            return Reading.nothing("no mapping says to which environment the workflow '%s' deploys", name);
        }
        var conclusion = body.text("/workflow_run/conclusion");
        var outcome = conclusion == null ? null : outcome(conclusion);
        if (conclusion != null && outcome == null) {
            return Reading.nothing("the run ended %s: nothing was deployed", conclusion);
        }
        var at = body.needTime("/workflow_run/updated_at");
        var attempt = body.text("/workflow_run/run_attempt");
        return Reading.told(deployment(
                body,
                "actions/runs/%s/attempts/%s".formatted(body.need("/workflow_run/id"), attempt == null ? "1" : attempt),
                at,
                meaning,
                meaning.environment(),
                version(body, "/workflow_run/head_branch"),
                body.time("/workflow_run/run_started_at", "/workflow_run/created_at"),
                outcome == null ? null : at,
                outcome,
                List.of(new DeployedChange(
                        body.need("/workflow_run/head_sha"), body.time("/workflow_run/head_commit/timestamp")))));
    }

    private static Reading release(Payload body, Source source) {
        if (!"published".equals(body.need("/action"))) {
            return Reading.nothing("only a release that is published may deploy");
        }
        var meaning = source.meaning(traits("release", body, null, List.of()));
        if (meaning.environment() == null) {
            return Reading.nothing("no mapping says to which environment a release deploys");
        }
        var at = body.needTime("/release/published_at");
        var commit = body.text("/release/target_commitish");
        return Reading.told(deployment(
                body,
                "releases/" + body.need("/release/id"),
                at,
                meaning,
                meaning.environment(),
                body.need("/release/tag_name"),
                null,
                at,
                Outcome.SUCCESS,
                commit != null && commit.matches("[0-9a-f]{40}") ? List.of(new DeployedChange(commit, null)) : null));
    }

    private static Fact deployment(
            Payload body,
            String id,
            Instant at,
            Source.Meaning meaning,
            String environment,
            String version,
            Instant started,
            Instant finished,
            Outcome outcome,
            List<DeployedChange> changes) {
        return new DeploymentFact(
                server(body),
                repository(body) + "/" + id,
                Payload.revision(at),
                null,
                meaning.service(),
                repository(body),
                InitiativeName.of(meaning.initiativeId()),
                environment,
                version,
                null,
                started,
                finished,
                outcome,
                null,
                null,
                changes);
    }

    private static Reading change(Payload body, Source source) {
        var action = body.need("/action");
        var merged = body.flag("/pull_request/merged");
        if (!Set.of("opened", "closed").contains(action)) {
            return Reading.nothing("%s says nothing of when it was made or merged", action);
        }
        var closed = "closed".equals(action) ? body.needTime("/pull_request/closed_at") : null;
        var made = body.needTime("/pull_request/created_at");
        var meaning = source.meaning(traits("pull_request", body, null, body.all("/pull_request/labels", "name")));
        return Reading.told(new ChangeFact(
                server(body),
                "%s/pull/%s".formatted(repository(body), body.need("/pull_request/number")),
                Payload.revision(closed == null ? made : closed),
                null,
                meaning.service(),
                repository(body),
                InitiativeName.of(meaning.initiativeId()),
                merged ? body.text("/pull_request/merge_commit_sha") : null,
                made,
                merged ? body.needTime("/pull_request/merged_at") : null,
                closed == null || merged ? null : closed));
    }

    private static Reading incident(Payload body, Source source) {
        var labels = body.all("/issue/labels", "name");
        var action = body.need("/action");
        if (Collections.disjoint(labels, source.incidentLabels())) {
            return Reading.nothing("no label of the issue is one of %s", source.incidentLabels());
        }
        if (!OF_INCIDENTS.contains(action)) {
            return Reading.nothing("%s says nothing of when it began or ended", action);
        }
        var meaning = source.meaning(traits("issues", body, null, labels));
        return Reading.told(new IncidentFact(
                server(body),
                "%s/issues/%s".formatted(repository(body), body.need("/issue/number")),
                Payload.revision(body.needTime("/issue/updated_at", "/issue/created_at")),
                null,
                meaning.service(),
                InitiativeName.of(meaning.initiativeId()),
                meaning.environment(),
                body.needTime("/issue/created_at"),
                null,
                "reopened".equals(action) ? null : body.time("/issue/closed_at"),
                "reopened".equals(action),
                null,
                null));
    }

    private static Outcome outcome(String state) {
        return "success".equals(state) ? Outcome.SUCCESS : FAILED.contains(state) ? Outcome.FAILURE : null;
    }

    /** A tag or commit is one; the branch that everything is deployed from is none. */
    private static String version(Payload body, String pointer) {
        var ref = body.text(pointer);
        return ref == null || ref.equals(body.text("/repository/default_branch")) ? null : ref;
    }

    private static Traits traits(String event, Payload body, String workflow, List<String> labels) {
        return new Traits(event, repository(body), workflow, labels, List.of());
    }

    private static String repository(Payload body) {
        return body.need("/repository/full_name");
    }

    private static String server(Payload body) {
        return body.host("/repository/html_url");
    }
}

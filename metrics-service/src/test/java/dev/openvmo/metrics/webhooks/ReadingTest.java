package dev.openvmo.metrics.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.metrics.facts.ChangeFact;
import dev.openvmo.metrics.facts.DeployedChange;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.DeploymentFact.Outcome;
import dev.openvmo.metrics.facts.Fact;
import dev.openvmo.metrics.facts.IncidentFact;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.sources.Mapping;
import dev.openvmo.metrics.sources.Source;
import dev.openvmo.metrics.sources.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a delivery says, by the tables of docs/webhooks.md. */
class ReadingTest {
    private static final UUID INITIATIVE = UUID.fromString("01935a00-0000-7000-8000-000000000101");
    private static final String SHOP =
            "\"repository\":{\"full_name\":\"acme/shop\",\"default_branch\":\"main\",\"html_url\":\"https://github.com/acme/shop\"}";
    private static final String PROJECT =
            "\"project\":{\"path_with_namespace\":\"acme/web/shop\",\"default_branch\":\"main\",\"web_url\":\"https://git.acme.example/acme/web/shop\"}";

    private static final List<Mapping> MAPPINGS = List.of(
            new Mapping("acme/shop", "workflow_run", "Deploy", null, null, null, "production", null),
            new Mapping("acme/shop", "release", null, null, null, null, "production", null),
            new Mapping("acme/web/shop", "pipeline", "deploy", null, null, null, "production", null),
            new Mapping(null, null, null, "faster-checkout", null, null, null, INITIATIVE),
            new Mapping(null, null, null, null, "PIJ90N7", "mail", null, null));

    private static Reading read(SourceKind kind, String event, String body) {
        var source = new Source(
                UUID.randomUUID(), UUID.randomUUID(), kind, List.of("incident", "outage"), MAPPINGS, Map.of());
        var document = StrictJson.read(body.getBytes(StandardCharsets.UTF_8), () -> {});
        return Readings.of(Sender.of(kind), event, document, source);
    }

    private static Fact told(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Told.class);
        return ((Reading.Told) reading).facts().get(0);
    }

    private static String why(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Nothing.class);
        return ((Reading.Nothing) reading).why();
    }

    private static Reading status(String state) {
        return read(
                SourceKind.GITHUB,
                "deployment_status",
                """
                {"action":"created","deployment_status":{"state":"%s","environment":"production","created_at":"2026-11-01T10:05:00Z"},
                "deployment":{"id":7,"sha":"abc1","ref":"v1.2.3","created_at":"2026-11-01T10:00:00Z"},%s}"""
                        .formatted(state, SHOP));
    }

    @ParameterizedTest
    @CsvSource({"success,SUCCESS", "failure,FAILURE", "error,FAILURE", "in_progress,", "queued,", "pending,"})
    void aDeploymentStatusSaysHowADeploymentGoes(String state, Outcome outcome) {
        assertThat(told(status(state)))
                .isEqualTo(new DeploymentFact(
                        "github.com",
                        "acme/shop/deployments/7",
                        1_793_527_500_000_000L,
                        null,
                        "shop",
                        "acme/shop",
                        null,
                        "production",
                        "v1.2.3",
                        null,
                        Instant.parse("2026-11-01T10:00:00Z"),
                        outcome == null ? null : Instant.parse("2026-11-01T10:05:00Z"),
                        outcome,
                        null,
                        null,
                        List.of(new DeployedChange("abc1", null))));
    }

    @Test
    void anInactiveDeploymentSaysNothingOfItsOutcome() {
        assertThat(why(status("inactive"))).contains("inactive");
    }

    private static Reading run(String workflow, String action, String conclusion) {
        return read(
                SourceKind.GITHUB,
                "workflow_run",
                """
                {"action":"%s","workflow":{"name":"%s"},"workflow_run":{"id":9,"run_attempt":2,"conclusion":%s,"head_sha":"abc1",
                "head_branch":"main","run_started_at":"2026-11-01T10:00:00Z","updated_at":"2026-11-01T10:05:00Z",
                "head_commit":{"timestamp":"2026-11-01T09:00:00+01:00"}},%s}"""
                        .formatted(action, workflow, conclusion, SHOP));
    }

    @Test
    void aWorkflowDeploysWhereAMappingSaysSo() {
        var deployed = (DeploymentFact) told(run("Deploy", "completed", "\"failure\""));
        assertThat(deployed.externalId()).isEqualTo("acme/shop/actions/runs/9/attempts/2");
        assertThat(deployed.environment()).isEqualTo("production");
        assertThat(deployed.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(deployed.version()).as("the default branch is no version").isNull();
        assertThat(deployed.changes())
                .containsExactly(new DeployedChange("abc1", Instant.parse("2026-11-01T08:00:00Z")));
        assertThat(((DeploymentFact) told(run("Deploy", "completed", "null"))).outcome())
                .isNull();
        assertThat(why(run("Test", "completed", "\"success\""))).contains("'Test'");
        assertThat(why(run("Deploy", "requested", "null"))).contains("not ended");
        assertThat(why(run("Deploy", "completed", "\"cancelled\""))).contains("cancelled");
    }

    @Test
    void aReleaseDeploysWhereAMappingSaysSo() {
        var released = (DeploymentFact) told(read(
                SourceKind.GITHUB,
                "release",
                """
                {"action":"published","release":{"id":3,"tag_name":"1.0","published_at":"2026-11-01T10:00:00Z",\
                "target_commitish":"main"},%s}"""
                        .formatted(SHOP)));
        assertThat(released.version()).isEqualTo("1.0");
        assertThat(released.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(released.changes()).isNull();
        assertThat(
                        why(
                                read(
                                        SourceKind.GITHUB,
                                        "release",
                                        """
                        {"action":"published","release":{"id":3,"tag_name":"1.0","published_at":"2026-11-01T10:00:00Z"},
                        "repository":{"full_name":"acme/other","html_url":"https://github.com/acme/other"}}""")))
                .contains("no mapping");
    }

    private static Reading pull(String action, String more) {
        return read(
                SourceKind.GITHUB,
                "pull_request",
                """
                {"action":"%s","pull_request":{"number":2,"created_at":"2026-11-01T10:00:00Z","labels":[{"name":"faster-checkout"}],
                %s},%s}"""
                        .formatted(action, more, SHOP));
    }

    @Test
    void aPullRequestIsAChangeFromItsBeginningToItsMerge() {
        var made = (ChangeFact) told(pull("opened", "\"merged\":false"));
        assertThat(made.externalId()).isEqualTo("acme/shop/pull/2");
        assertThat(made.createdAt()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(made.initiative()).isEqualTo(InitiativeName.of(INITIATIVE));
        assertThat(made.mergedAt()).isNull();

        var merged = (ChangeFact)
                told(
                        pull(
                                "closed",
                                """
                        "merged":true,"merge_commit_sha":"abc1","merged_at":"2026-11-02T10:00:00Z","closed_at":"2026-11-02T10:00:00Z"\
                        """));
        assertThat(merged.changeKey()).isEqualTo("abc1");
        assertThat(merged.mergedAt()).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(merged.revision()).isGreaterThan(made.revision());

        var abandoned = (ChangeFact) told(pull("closed", "\"merged\":false,\"closed_at\":\"2026-11-02T10:00:00Z\""));
        assertThat(abandoned.abandonedAt()).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(abandoned.changeKey()).isNull();
        assertThat(why(pull("synchronize", "\"merged\":false"))).contains("synchronize");
    }

    private static Reading issue(String action, String label, String closed) {
        return read(
                SourceKind.GITHUB,
                "issues",
                """
                {"action":"%s","issue":{"number":5,"created_at":"2026-11-01T10:00:00Z","updated_at":"2026-11-01T11:00:00Z",
                "closed_at":%s,"labels":[{"name":"%s"}]},%s}"""
                        .formatted(action, closed, label, SHOP));
    }

    @Test
    void anIssueIsAnIncidentByItsLabel() {
        var opened = (IncidentFact) told(issue("opened", "outage", "null"));
        assertThat(opened.service()).isEqualTo("shop");
        assertThat(opened.detectedAt()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(((IncidentFact) told(issue("closed", "incident", "\"2026-11-01T11:00:00Z\""))).resolvedAt())
                .isEqualTo("2026-11-01T11:00:00Z");
        assertThat(((IncidentFact) told(issue("reopened", "incident", "null"))).reopened())
                .isTrue();
        assertThat(why(issue("opened", "bug", "null"))).contains("label");
        assertThat(why(issue("assigned", "incident", "null"))).contains("assigned");
    }

    @Test
    void gitlabsDeploymentsPipelinesAndMergeRequestsSayTheSame() {
        var deployed = (DeploymentFact) told(read(
                SourceKind.GITLAB,
                "deployment",
                """
                {"object_kind":"deployment","status":"success","status_changed_at":"2026-11-01 11:00:00 +0100","deployment_id":15,
                "environment":"staging","short_sha":"279484c0","commit_url":"https://x/-/commit/279484c09fbe",%s}"""
                        .formatted(PROJECT)));
        assertThat(deployed.source()).isEqualTo("git.acme.example");
        assertThat(deployed.externalId()).isEqualTo("acme/web/shop/-/deployments/15");
        assertThat(deployed.service()).isEqualTo("shop");
        assertThat(deployed.environment()).isEqualTo("staging");
        assertThat(deployed.finishedAt()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(deployed.changes()).containsExactly(new DeployedChange("279484c09fbe", null));

        var ran = (DeploymentFact) told(read(
                SourceKind.GITLAB,
                "pipeline",
                """
                {"object_kind":"pipeline","object_attributes":{"id":31,"name":"deploy","status":"failed","sha":"abc1","tag":true,
                "ref":"v2","created_at":"2026-11-01 10:00:00 UTC","finished_at":"2026-11-01 10:05:00 UTC"},
                "commit":{"timestamp":"2026-11-01T09:00:00Z"},%s}"""
                        .formatted(PROJECT)));
        assertThat(ran.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(ran.version()).isEqualTo("v2");
        assertThat(ran.startedAt()).isEqualTo("2026-11-01T10:00:00Z");

        var merged = (ChangeFact) told(read(
                SourceKind.GITLAB,
                "merge_request",
                """
                {"object_kind":"merge_request","labels":[{"title":"faster-checkout"}],"object_attributes":{"iid":4,"action":"merge",
                "created_at":"2026-11-01T10:00:00Z","updated_at":"2026-11-02T10:00:00Z","merge_commit_sha":null,
                "last_commit":{"id":"da15"}},%s}"""
                        .formatted(PROJECT)));
        assertThat(merged.changeKey())
                .as("a fast-forward makes no commit of its own")
                .isEqualTo("da15");
        assertThat(merged.mergedAt()).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(merged.initiative()).isEqualTo(InitiativeName.of(INITIATIVE));
    }

    private static Reading item(String kind, String type, String label, String action) {
        return read(
                SourceKind.GITLAB,
                kind,
                """
                {"object_kind":"%s","labels":[{"title":"%s"}],"object_attributes":{"iid":8,"type":"%s","action":"%s",
                "created_at":"2026-11-01T10:00:00Z","updated_at":"2026-11-01T12:00:00Z"},%s}"""
                        .formatted(kind, label, type, action, PROJECT));
    }

    @Test
    void gitlabsIncidentsAreThoseOfThatTypeOrLabel() {
        assertThat(((IncidentFact) told(item("work_item", "Incident", "x", "open"))).detectedAt())
                .isEqualTo("2026-11-01T10:00:00Z");
        assertThat(((IncidentFact) told(item("issue", "Issue", "outage", "close"))).resolvedAt())
                .isEqualTo("2026-11-01T12:00:00Z");
        assertThat(((IncidentFact) told(item("issue", "Incident", "x", "reopen"))).reopened())
                .isTrue();
        assertThat(why(item("issue", "Issue", "x", "open"))).contains("no incident");
    }

    private static Reading event(String type, String at) {
        return read(
                SourceKind.PAGERDUTY,
                type,
                """
                {"event":{"id":"01BZ","event_type":"%s","occurred_at":"%s","data":{"id":"PT4KHLK","created_at":"2026-11-01T10:00:00Z",
                "urgency":"high","priority":{"summary":"P1"},"service":{"id":"PIJ90N7","summary":"My Mail Service"}}}}"""
                        .formatted(type, at));
    }

    @Test
    void pagerdutySaysWhenAnIncidentBeginsAndEnds() {
        var begun = (IncidentFact) told(event("incident.triggered", "2026-11-01T10:00:00Z"));
        assertThat(begun.service()).isEqualTo("mail");
        assertThat(begun.severity()).isEqualTo("P1");
        assertThat(begun.detectedAt()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(begun.resolvedAt()).isNull();
        assertThat(((IncidentFact) told(event("incident.resolved", "2026-11-01T11:00:00Z"))).resolvedAt())
                .isEqualTo("2026-11-01T11:00:00Z");
        assertThat(((IncidentFact) told(event("incident.reopened", "2026-11-01T12:00:00Z"))).reopened())
                .isTrue();
        assertThat(why(event("incident.annotated", "2026-11-01T12:00:00Z"))).contains("incident.annotated");
    }

    @Test
    void whatLacksSomethingNeededSaysWhat() {
        assertThat(why(read(SourceKind.GITHUB, "deployment_status", "{\"deployment_status\":{\"state\":\"success\"}}")))
                .isEqualTo("the payload lacks /deployment_status/created_at");
        assertThat(why(read(SourceKind.GITHUB, "ping", "{}"))).contains("works");
        assertThat(why(read(SourceKind.GITLAB, "emoji", "[]"))).contains("emoji");
    }

    @Test
    void theServiceIsTheOneThatHasTheRepository() {
        var source = new Source(
                UUID.randomUUID(),
                UUID.randomUUID(),
                SourceKind.GITHUB,
                List.of(),
                List.of(),
                Map.of("acme/shop", "checkout"));

        assertThat(source.meaning(new Mapping.Traits("x", "acme/shop", null, List.of(), List.of()))
                        .service())
                .isEqualTo("checkout");
        assertThat(source.meaning(new Mapping.Traits("x", "acme/mail", null, List.of(), List.of()))
                        .service())
                .isEqualTo("mail");
    }
}

package dev.openvmo.metrics.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.SharedData;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** From a signed delivery to the facts it tells, and every way in which that may not come about. */
@QuarkusTest
class IntakeTest {
    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    Work work;

    @Inject
    MeterRegistry meters;

    /** A source, and what its sender signs with. */
    private record Sourced(String id, String kind, UUID portfolio, String secret, String repository) {
        Sourced with(String another) {
            return new Sourced(id, kind, portfolio, another, repository);
        }

        String path() {
            return "/v1/intake/%s/%s".formatted(kind.toLowerCase(java.util.Locale.ROOT), id);
        }

        Response send(String event, String delivery, byte[] body) {
            return send(event, delivery, body, body);
        }

        /** Signed for one body, with another. */
        Response send(String event, String delivery, byte[] signed, byte[] body) {
            var time = Instant.now().getEpochSecond();
            var standard = bytes("%s.%d.".formatted(delivery, time) + new String(signed, StandardCharsets.ISO_8859_1));
            var sent = As.nobody().contentType("application/json");
            sent = switch (kind) {
                case "GITHUB" ->
                    sent.header("X-GitHub-Event", event)
                            .header("X-GitHub-Delivery", delivery)
                            .header("X-Hub-Signature-256", "sha256=" + Hmac.hex(secret, signed));
                case "GITLAB" ->
                    sent.header("webhook-id", delivery)
                            .header("webhook-timestamp", time)
                            .header(
                                    "webhook-signature",
                                    "v1," + Base64.getEncoder().encodeToString(Hmac.of(key(), standard)));
                default -> sent.header("X-PagerDuty-Signature", "v1=" + Hmac.hex(secret, signed));
            };
            return sent.body(body).post(path());
        }

        private byte[] key() {
            return Base64.getDecoder().decode(secret.substring("whsec_".length()));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private Sourced source(String kind, String mappings) {
        var portfolio = neighbours.portfolio();
        var id = Measuring.create("/v1/intake-sources", Measuring.intakeSourceBody(portfolio, kind, mappings));
        return new Sourced(
                id, kind, portfolio, secret(id, "{}").extract().path("secret"), "acme/" + Names.next("shop"));
    }

    private static ValidatableResponse secret(String source, String body) {
        return As.admin()
                .contentType("application/json")
                .body(body)
                .post("/v1/intake-sources/" + source + "/secrets")
                .then();
    }

    private static byte[] status(String repository, int deployment, String state, Instant at) {
        return """
            {"action":"created","deployment_status":{"state":"%s","environment":"production","created_at":"%s"},
            "deployment":{"id":%d,"sha":"%040d","ref":"main","created_at":"2026-11-01T10:00:00Z"},
            "repository":{"full_name":"%s","default_branch":"main","html_url":"https://github.com/%s"}}"""
                .formatted(state, at, deployment, deployment, repository, repository)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] status(String repository, int deployment) {
        return status(repository, deployment, "success", Instant.parse("2026-11-01T10:05:00Z"));
    }

    private static String receipt(Response received) {
        return received.then().statusCode(202).extract().path("receipt");
    }

    private static ValidatableResponse settled(String receipt) {
        await().atMost(Patience.LIMIT)
                .until(() -> !"RECEIVED".equals(As.admin().get(receipt).path("state")));
        return As.admin().get(receipt).then().statusCode(200);
    }

    private long count(String table, UUID portfolio) {
        return work.asService(
                () -> sql.query("select count(*) from %s where portfolio_id = :portfolio".formatted(table))
                        .with("portfolio", portfolio)
                        .one(row -> row.number("count")));
    }

    private Map<String, String> deployment(UUID portfolio) {
        return work.asService(() -> sql.query(
                        """
                        select d.outcome, d.environment, d.external_id, s.name, d.finished_at::text from deployment d
                        join delivery_service s on s.id = d.service_id where d.portfolio_id = :portfolio""")
                .with("portfolio", portfolio)
                .one(row -> Map.of(
                        "service", row.text("name"),
                        "environment", row.text("environment"),
                        "externalId", row.text("external_id"),
                        "outcome", String.valueOf(row.text("outcome")))));
    }

    @Test
    void aSignedDeliveryIsAnsweredKeptAndBecomesAFact() {
        var github = source("GITHUB", "");

        var receipt = receipt(github.send("deployment_status", "first", status(github.repository, 1)));

        settled(receipt)
                .body("state", equalTo("PROCESSED"))
                .body("event", equalTo("deployment_status"))
                .body("senderDeliveryId", equalTo("first"))
                .body("facts[0].fate", equalTo("ACCEPTED"))
                .body("facts[0].fact", startsWith("/v1/deployments/"));
        assertThat(deployment(github.portfolio))
                .isEqualTo(Map.of(
                        "service",
                        github.repository.substring(5),
                        "environment",
                        "production",
                        "externalId",
                        github.repository + "/deployments/1",
                        "outcome",
                        "SUCCESS"));
        As.role("viewer", github.portfolio)
                .get("/v1/intake-sources/" + github.id + "/deliveries?filter=state==PROCESSED")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void whoIsNotTheSenderLearnsNothing() {
        var github = source("GITHUB", "");
        var body = status(github.repository, 1);
        var changed = body.clone();
        changed[20] ^= 1;
        var nobodys = new Sourced(UUID.randomUUID().toString(), "GITHUB", github.portfolio, github.secret, "");
        var another = new Sourced(github.id, "PAGERDUTY", github.portfolio, github.secret, "");
        var refused = new ArrayList<Response>();

        refused.add(github.send("deployment_status", "1", body, changed));
        refused.add(github.with("another secret of ours").send("deployment_status", "2", body));
        refused.add(nobodys.send("deployment_status", "3", body));
        refused.add(another.send("deployment_status", "4", body));
        refused.add(As.nobody().contentType("application/json").body(body).post(github.path()));

        assertThat(refused).allSatisfy(answer -> answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Signature realm=\"openvmo\"")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", equalTo("no source of this id has a secret that this is signed with")));
        assertThat(count("intake_delivery", github.portfolio)).isZero();
    }

    @Test
    void sentAgainItCountsOnceAndSaysSo() {
        var github = source("GITHUB", "");
        var body = status(github.repository, 1);
        var receipt = receipt(github.send("deployment_status", "same", body));
        settled(receipt);

        github.send("deployment_status", "same", body)
                .then()
                .statusCode(202)
                .body("duplicate", equalTo(true))
                .body("receipt", equalTo(receipt));

        settled(receipt).body("redeliveries", equalTo(1)).body("state", equalTo("PROCESSED"));
        assertThat(count("deployment", github.portfolio)).isEqualTo(1);
    }

    @Test
    void theOrderOfDeliveriesDoesNotMatter() {
        var github = source("GITHUB", "");
        var late = receipt(github.send(
                "deployment_status",
                "late",
                status(github.repository, 1, "failure", Instant.parse("2026-11-01T10:05:00Z"))));
        settled(late);

        settled(receipt(github.send(
                "deployment_status",
                "early",
                status(github.repository, 1, "in_progress", Instant.parse("2026-11-01T10:01:00Z")))));

        assertThat(deployment(github.portfolio)).containsEntry("outcome", "FAILURE");
    }

    @Test
    void whatMeansNothingHereIsAcceptedAndSaysWhy() {
        var github = source("GITHUB", "");
        var ping = github.send("ping", "p", "{\"zen\":\"Keep it simple\"}".getBytes(StandardCharsets.UTF_8));

        ping.then().statusCode(202).body("ignored", equalTo("ping: the webhook works"));
        settled(receipt(ping)).body("state", equalTo("IGNORED")).body("reason", equalTo("ping: the webhook works"));
        github.send("star", "s", "{}".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .body("ignored", startsWith("events star"));
        github.send("deployment_status", "broken", "{\"action\":".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .body("ignored", equalTo("it is no JSON document"));
        github.send("deployment_status", "list", "[]".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .body("ignored", startsWith("the payload lacks"));
    }

    @Test
    void whatCameToNothingIsLookedAtAgainWhenItIsSentAgain() {
        var github = source("GITHUB", "");
        var run =
                """
            {"action":"completed","workflow":{"name":"Deploy"},"workflow_run":{"id":9,"conclusion":"success","head_sha":"abc1",
            "updated_at":"2026-11-01T10:05:00Z"},"repository":{"full_name":"%s","html_url":"https://github.com/acme/shop"}}"""
                        .formatted(github.repository)
                        .getBytes(StandardCharsets.UTF_8);
        var receipt = receipt(github.send("workflow_run", "run", run));
        settled(receipt).body("state", equalTo("IGNORED"));

        As.admin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"2\"")
                .body("{\"mappings\":[{\"workflow\":\"Deploy\",\"environment\":\"live\",\"service\":\"till\"}]}")
                .patch("/v1/intake-sources/" + github.id)
                .then()
                .statusCode(200);
        github.send("workflow_run", "run", run).then().statusCode(202).body("duplicate", equalTo(true));

        settled(receipt).body("state", equalTo("PROCESSED"));
        assertThat(deployment(github.portfolio))
                .containsEntry("service", "till")
                .containsEntry("environment", "live");
    }

    @Test
    void aRefusedFactSaysWhy() {
        var github = source("GITHUB", "");
        var ahead = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        settled(receipt(github.send("deployment_status", "ahead", status(github.repository, 1, "success", ahead))))
                .body("state", equalTo("FAILED"))
                .body("facts[0].fate", equalTo("REJECTED"))
                .body("reason", startsWith("/finishedAt: at most a day ahead"));
    }

    @Test
    void aSecretIsExchangedUnderAStreamOfDeliveriesAndNoneIsLost() {
        var old = source("GITHUB", "");
        var sent = 60;
        var first = (String) As.admin().get("/v1/intake-sources/" + old.id).path("secrets[0].id");
        var current = old;
        for (var n = 0; n < sent; n++) {
            if (n == 20) {
                current =
                        old.with(secret(old.id, "{}").statusCode(200).extract().path("secret"));
                receipt(old.send("deployment_status", "old-" + n, status(old.repository, 1000 + n)));
            }
            if (n == 40) {
                As.admin()
                        .delete("/v1/intake-sources/" + old.id + "/secrets/" + first)
                        .then()
                        .statusCode(204);
                old.send("deployment_status", "gone", status(old.repository, 9999))
                        .then()
                        .statusCode(401);
            }
            receipt(current.send("deployment_status", "stream-" + n, status(old.repository, n)));
        }

        await().atMost(Patience.LIMIT).until(() -> count("deployment", old.portfolio) == sent + 1);
    }

    @Test
    void noMoreThanTwoSecretsLiveAndNoneIsEverSeenAgain() {
        var given = "given-by-the-sender-itself";
        var github = source("GITHUB", "");
        secret(github.id, "{\"secret\":\"" + given + "\"}").statusCode(200).body("secret", equalTo(null));
        secret(github.id, "{}").statusCode(409).body("type", equalTo("/problems/two-secrets-live"));
        secret(github.id, "{\"secret\":\"short\"}").statusCode(422).body("errors[0].pointer", equalTo("/secret"));

        github.with(given)
                .send("ping", "p", "{}".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202);

        var seen = As.admin().get("/v1/intake-sources/" + github.id).asString();
        assertThat(seen).doesNotContain(given, github.secret).contains("createdAt");
        var kept = work.asService(() -> sql.query(
                        "select string_agg(sealed, ' ') || (select string_agg(secrets_json, ' ') from intake_source_history) as kept from intake_secret")
                .one(row -> row.text("kept")));
        assertThat(kept)
                .doesNotContain(
                        given,
                        github.secret,
                        Base64.getEncoder().encodeToString(given.getBytes(StandardCharsets.UTF_8)));
    }

    /** Connections break while deliveries come in: each is sent again until it is kept, as its sender would, and counts once. */
    @Test
    void sentAgainAfterOurFailureItCountsOnce() throws Exception {
        var github = source("GITHUB", "");
        var over = new AtomicBoolean();
        var cutting = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                cut();
            }
        });
        var failures = 0;
        try {
            for (var n = 0; n < 40 || failures == 0 && n < 2000; n++) {
                var body = status(github.repository, n % 40);
                var answer = github.send("deployment_status", "cut-" + n % 40, body);
                while (answer.statusCode() != 202) {
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
                    failures++;
                    answer = github.send("deployment_status", "cut-" + n % 40, body);
                }
            }
        } finally {
            over.set(true);
            cutting.get();
        }

        assertThat(failures).as("requests that met a broken connection").isPositive();
        await().atMost(Patience.LIMIT)
                .ignoreExceptions() // connections of the pool that were cut
                .until(() -> count("deployment", github.portfolio) == 40);
        assertThat(count("intake_delivery", github.portfolio)).isEqualTo(40);
    }

    private static void cut() {
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                            + " and xact_start is not null and query like '%intake%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBodyOfMoreThanSixteenMebibytesIsRefused() {
        var github = source("GITHUB", "");
        var large = new byte[17 * 1024 * 1024 - 1];

        github.send("ping", "large", large).then().statusCode(413);
    }

    @Test
    void aDeletedSourceIsUnknownAndItsFactsStay() {
        var github = source("GITHUB", "");
        settled(receipt(github.send("deployment_status", "one", status(github.repository, 1))));

        As.admin()
                .header("If-Match", "\"2\"")
                .delete("/v1/intake-sources/" + github.id)
                .then()
                .statusCode(204);

        github.send("deployment_status", "two", status(github.repository, 2))
                .then()
                .statusCode(401);
        As.admin().get("/v1/intake-sources/" + github.id + "/deliveries").then().statusCode(404);
        assertThat(count("deployment", github.portfolio)).isEqualTo(1);
        assertThat(count("intake_delivery", github.portfolio)).isZero();
        assertThat(count("intake_secret", github.portfolio)).isZero();
    }

    @Test
    void pagerdutysEventsMakeOneIncidentInAnyOrder() {
        var pagerduty = source("PAGERDUTY", "{\"senderService\":\"PIJ90N7\",\"service\":\"mail\"}");
        var incident = Names.next("P");
        for (var step : List.of("resolved 12:00", "triggered 10:00", "acknowledged 10:05")) {
            var parts = step.split(" ");
            settled(receipt(pagerduty.send(
                            "",
                            "",
                            """
                            {"event":{"id":"%s-%s","event_type":"incident.%s","occurred_at":"2026-11-01T%s:00Z","data":{"id":"%s",
                            "created_at":"2026-11-01T10:00:00Z","urgency":"high","service":{"id":"PIJ90N7","summary":"Mail"}}}}"""
                                    .formatted(incident, parts[0], parts[0], parts[1], incident)
                                    .getBytes(StandardCharsets.UTF_8))))
                    .body("state", equalTo("PROCESSED"));
        }

        var told = work.asService(() -> sql.query(
                        "select extract(epoch from resolved_at - detected_at)::int as seconds, severity from incident where portfolio_id = :p")
                .with("p", pagerduty.portfolio)
                .one(row -> row.integer("seconds") + " " + row.text("severity")));
        assertThat(told).isEqualTo("7200 high");
    }

    @Test
    void theSendersOwnSamplesAreAcceptedAndMapped() throws IOException {
        var samples = SharedData.find("webhooks");
        var github = source(
                "GITHUB",
                """
                {"workflow":"Manually triggered workflow","environment":"production"},{"event":"release","environment":"production"}""");
        var gitlab = source("GITLAB", "{\"workflow\":\"pipeline_name\",\"environment\":\"production\"}");

        for (var name : List.of(
                "deployment_status.created", "pull_request.closed", "release.published", "workflow_run.completed")) {
            var body = Files.readAllBytes(samples.resolve("github").resolve(name + ".json"));
            settled(receipt(github.send(name.substring(0, name.indexOf('.')), name, body)))
                    .body("state", equalTo("PROCESSED"));
        }
        github.send("ping", "ping", Files.readAllBytes(samples.resolve("github/ping.json")))
                .then()
                .body("ignored", startsWith("ping"));
        for (var name : List.of("deployment-event", "pipeline-event", "merge-request-event")) {
            settled(receipt(gitlab.send(
                            "",
                            name,
                            Files.readAllBytes(samples.resolve("gitlab").resolve(name + ".json")))))
                    .body("state", equalTo("PROCESSED"));
        }

        assertThat(deployments(github.portfolio))
                .containsExactly(
                        "github.com Codertocat/Hello-World/actions/runs/1589141559/attempts/1 Hello-World production null [{\"id\":\"5779607b49aab1200488439f02372c57b4f75444\",\"createdAt\":\"2021-12-16T19:37:14Z\"}]",
                        "github.com Codertocat/Hello-World/deployments/145988746 Hello-World production SUCCESS [{\"id\":\"f95f852bd8fca8fcc58a9a2d6c842781e32a215e\"}]",
                        "github.com Codertocat/Hello-World/releases/17372790 Hello-World production SUCCESS null");
        assertThat(deployments(gitlab.portfolio))
                .containsExactly(
                        "192.168.64.1 gitlab-org/gitlab-test/-/pipelines/31 gitlab-test production SUCCESS [{\"id\":\"bcbb5ec396a2c0f828686f14fac9b80b780504f2\",\"createdAt\":\"2016-08-12T15:23:21Z\"}]",
                        "10.126.0.2 root/test-deployment-webhooks/-/deployments/15 test-deployment-webhooks staging SUCCESS [{\"id\":\"279484c09fbe69ededfced8c1bb6e6d24616b468\"}]");
        assertThat(count("change", github.portfolio)).isEqualTo(1);
        assertThat(count("change", gitlab.portfolio)).isEqualTo(1);
        await().atMost(Patience.LIMIT)
                .until(() -> meters.get("openvmo.deliveries.waiting").gauge().value() == 0);
    }

    private List<String> deployments(UUID portfolio) {
        return work.asService(() -> sql.query(
                        """
                        select d.source, d.external_id, s.name, d.environment, d.outcome, d.changes from deployment d
                        left join delivery_service s on s.id = d.service_id where d.portfolio_id = :portfolio
                        order by d.external_id collate "C"
                        """)
                .with("portfolio", portfolio)
                .list(row -> "%s %s %s %s %s %s"
                        .formatted(
                                row.text("source"),
                                row.text("external_id"),
                                row.text("name"),
                                row.text("environment"),
                                row.text("outcome"),
                                row.text("changes"))));
    }
}

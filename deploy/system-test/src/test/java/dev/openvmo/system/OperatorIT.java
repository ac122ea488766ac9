package dev.openvmo.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.Database;
import dev.openvmo.local.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever runs the suite sees what happens in it, whatever callers send. */
@ExtendWith(RunningSuite.class)
class OperatorIT {
    private final Suite suite = RunningSuite.suite();
    private final Api api = RunningSuite.admin();

    @Test
    void anyPathAndIdLeavesTheNumberOfSeriesAsItWas() {
        var random = new Random(7);
        ask(random, 30); // every shape once

        var before = requestSeries();
        ask(random, 300);

        assertThat(requestSeries()).containsExactlyInAnyOrderElementsOf(before);
    }

    private void ask(Random random, int times) {
        for (var time = 0; time < times; time++) {
            var word = Long.toString(random.nextLong() >>> 1, 36);
            for (var path : List.of(
                    "/v1/" + word,
                    "/" + word + "/" + word,
                    "/v1/initiatives/" + new UUID(random.nextLong(), random.nextLong()),
                    "/v1/initiatives/" + word + "/" + word + "/" + word,
                    "/problems/" + word,
                    "/docs/" + word)) {
                assertThat(api.get(path).status()).isEqualTo(404);
            }
        }
    }

    private List<String> requestSeries() {
        return metrics("gateway")
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    @Test
    void poolsHistogramsAndDeadLettersAreThereFromTheStart() {
        for (var service : List.of("portfolio", "alignment", "metrics", "gateway")) {
            assertThat(metrics(service).toList())
                    .as(service)
                    .anyMatch(line -> line.startsWith("agroal_active_count"))
                    .anyMatch(line -> line.startsWith("agroal_awaiting_count"));
        }
        api.get("/v1/portfolios").expect(200);
        assertThat(metrics("portfolio").toList())
                .anyMatch(line -> line.startsWith("openvmo_consumer_dead_letters_total")
                        && line.contains("openvmo.alignment.score"))
                .anyMatch(
                        line -> line.startsWith("http_server_requests_seconds_bucket") && line.contains("le=\"0.25\""));
    }

    @Test
    void theGatewaysLookAtAServiceIsNoErrorOfACaller() {
        for (var service : List.of("portfolio", "alignment", "metrics")) {
            assertThat(metrics(service).toList())
                    .as(service)
                    .noneMatch(line -> line.startsWith("http_server_requests") && line.contains("method=\"HEAD\""));
        }
    }

    @Test
    void everyRefusedRequestHasOneLineWithItsId() throws IOException {
        var nobody = new Api(api.base(), "ovmo_" + "a".repeat(43));
        var viewer = api.holding(List.of(Map.of("role", "viewer")));
        var strange = "refused-" + UUID.randomUUID();

        nobody.attempt("GET", "/v1/me", null, request -> request.header("X-Request-Id", strange + "-401"));
        viewer.attempt("POST", "/v1/portfolios", "{}", request -> request.header("X-Request-Id", strange + "-403"));
        api.attempt(
                "GET", "/v1/initiatives?filter=x", null, request -> request.header("X-Request-Id", strange + "-400"));

        for (var status : List.of("401", "403", "400")) {
            await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(log("gateway"))
                    .filteredOn(line -> line.contains(strange + "-" + status))
                    .singleElement()
                    .asString()
                    .contains(status + " "));
        }
    }

    @Test
    void whoMayDoWhatChangesWithALine() {
        var key = api.post("/v1/api-keys", Map.of("name", "audited", "grants", List.of()))
                .expect(201);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(log("gateway"))
                .anyMatch(line -> line.contains("key " + key.id() + " made by key")));
    }

    @Test
    void noRunningServiceKnowsThePasswordOfItsDatabasesOwner() throws IOException {
        for (var service : suite.services()) {
            var owner = suite.database(service.name()).owner();

            assertThat(Files.readString(Path.of("/proc", Long.toString(service.pid()), "environ"), ISO_8859_1))
                    .as(service.name())
                    .contains("QUARKUS_DATASOURCE_PASSWORD")
                    .doesNotContain(owner.password(), owner.username());
        }
    }

    @Test
    void aDatabaseIsMigratedByTheServiceItselfAsByTheLauncherAndUntilThenTheServiceDoesNotStart() throws Exception {
        var database = suite.database("elsewhere");

        assertThat(run(database, Map.of())).isNotZero();
        assertThat(run(
                        database,
                        Map.of(
                                "QUARKUS_PROFILE", "migrate",
                                "QUARKUS_FLYWAY_USERNAME", database.owner().username(),
                                "QUARKUS_FLYWAY_PASSWORD", database.owner().password())))
                .isZero();

        assertThat(migrations("elsewhere")).isNotEmpty().containsExactlyElementsOf(migrations("portfolio"));
    }

    /** The exit of portfolio-service told only where its database is. */
    private static int run(Database database, Map<String, String> more) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "../../portfolio-service/target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "migrate.log").toFile());
        process.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.runtime().username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.runtime().password()));
        process.environment().putAll(more);
        var started = process.start();
        try {
            assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return started.exitValue();
        } finally {
            started.destroyForcibly();
        }
    }

    private List<String> migrations(String database) throws SQLException {
        try (var connection = suite.postgres().databases().connect(database);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select version, checksum from flyway_schema_history where success order by version")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
            return found;
        }
    }

    private List<String> log(String process) {
        try {
            return Files.readAllLines(suite.log(process));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<String> metrics(String service) {
        return api.get(suite.service(service).managementUrl() + "/q/metrics")
                .expect(200)
                .body()
                .lines();
    }
}

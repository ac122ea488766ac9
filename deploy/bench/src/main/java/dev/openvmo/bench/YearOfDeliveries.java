package dev.openvmo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** DORA's five over a year of one service, told by 100,000 events, against SQL that knows nothing of rights, history or environments. */
final class YearOfDeliveries implements Row {
    /** 10,000 deployments, 25,000 changes created and merged, each in an artifact, and 7,500 incidents detected and resolved. */
    private static final List<String> FILL = List.of(
            """
            insert into delivery_service (id, portfolio_id, name, repositories, version, created_at, updated_at)
            values ('%1$s', '%2$s', 'bench', '{}', 1, instant(), instant())
            """,
            """
            insert into deployment (id, source, external_id, portfolio_id, service_id, environment, artifact, finished_at, outcome, kind,
                unplanned, told, row_version, updated_at)
            select md5('d' || n)::uuid, 'bench', n::text, '%2$s', '%1$s', 'production', 'app@' || n,
                timestamptz '2025-01-01T00:00Z' + n * interval '52.5 minutes', case when n %% 20 = 0 then 'FAILURE' else 'SUCCESS' end, 'DEPLOYED',
                n %% 30 = 0, '{}', 1, instant()
            from generate_series(0, 9999) n
            """,
            """
            insert into change (id, source, external_id, portfolio_id, service_id, change_key, created_at, merged_at, told, version, updated_at)
            select md5('c' || n)::uuid, 'bench', 'c' || n, '%2$s', '%1$s', 'c' || n,
                timestamptz '2025-01-01T00:00Z' + n / 5 * 2 * interval '52.5 minutes' - (n * 7919 %% 30000) * interval '1 minute',
                timestamptz '2025-01-01T00:00Z' + n / 5 * 2 * interval '52.5 minutes', '{}', 1, instant()
            from generate_series(0, 24999) n
            """,
            """
            insert into artifact_change (id, source, external_id, portfolio_id, artifact, change_key, told, version, updated_at)
            select md5('a' || n)::uuid, 'bench', 'a' || n, '%2$s', 'app@' || n * 2 / 5, 'c' || n, '{}', 1, instant()
            from generate_series(0, 24999) n
            """,
            """
            insert into incident (id, source, external_id, portfolio_id, service_id, told_detected_at, resolved_at, caused_by, told, version,
                updated_at)
            select md5('i' || n)::uuid, 'bench', 'i' || n, '%2$s', '%1$s', timestamptz '2025-01-01T00:30Z' + n * interval '70 minutes',
                case when n %% 50 > 0 then timestamptz '2025-01-01T00:30Z' + n * interval '70 minutes' + (n %% 300) * interval '1 minute' end,
                case when n %% 2 = 0 then md5('d' || n)::uuid || E'\\x1f' || 'bench' || E'\\x1f' || n end, '{}', 1, instant()
            from generate_series(0, 7499) n
            """,
            "vacuum analyze deployment, change, artifact_change, incident");

    private final Bench.Ground ground;
    private final String service = UUID.randomUUID().toString();
    private String plan = "";

    YearOfDeliveries(Bench.Ground ground) {
        this.ground = ground;
    }

    @Override
    public String what() {
        return "DORA's five of a year of 100,000 events";
    }

    @Override
    public String reference() {
        return "the bare SQL";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return "<= 1.5";
    }

    @Override
    public String details() {
        return plan;
    }

    @Override
    public void prepare() throws Exception {
        var portfolio = ground.portfolio("DORA");
        try (var connection = ground.suite().postgres().connect("metrics")) {
            Bench.secondsUntil(
                    Duration.ofMillis(100),
                    () -> ground.count(connection, "select count(*) from subject where id = '" + portfolio + "'") == 1);
            try (var statement = connection.createStatement()) {
                for (var each : FILL) {
                    statement.execute(each.formatted(service, portfolio));
                }
            }
            same(figures(metrics()), figures(connection));
            plan = plan(connection);
        }
    }

    @Override
    public double subject() throws Exception {
        var start = System.nanoTime();
        metrics();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public double measureReference() throws Exception {
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var start = System.nanoTime();
            figures(connection);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private JsonNode metrics() throws IOException, InterruptedException {
        return ground.door()
                .get("/v1/delivery-metrics?serviceId=" + service
                        + "&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
    }

    private static List<Double> figures(JsonNode metrics) {
        var figures = new ArrayList<Double>();
        figures.add(metrics.get("deployments").asDouble());
        figures.add(metrics.at("/deploymentFrequency/count").asDouble());
        figures.add(metrics.get("failedDeployments").asDouble());
        figures.add(metrics.at("/deploymentReworkRate/value").asDouble() * figures.get(0));
        for (var time : List.of("failedDeploymentRecoveryTime", "changeLeadTime")) {
            for (var share : List.of(50, 75, 85, 95)) {
                figures.add(metrics.at("/" + time + "/p" + share).asDouble());
            }
        }
        return figures;
    }

    private List<Double> figures(Connection connection) throws SQLException, IOException {
        var figures = new ArrayList<Double>();
        try (var statement = connection.prepareStatement(reference("dora.sql"))) {
            statement.setObject(1, UUID.fromString(service));
            statement.setObject(2, UUID.fromString(service));
            try (var rows = statement.executeQuery()) {
                rows.next();
                for (var column = 1; column <= 4; column++) {
                    figures.add(rows.getDouble(column));
                }
                for (var column = 5; column <= 6; column++) {
                    figures.addAll(List.of((Double[]) rows.getArray(column).getArray()));
                }
            }
        }
        return figures;
    }

    private String plan(Connection connection) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        try (var statement =
                connection.prepareStatement("explain (analyze, costs off, timing off) " + reference("dora.sql"))) {
            statement.setObject(1, UUID.fromString(service));
            statement.setObject(2, UUID.fromString(service));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add("    " + rows.getString(1));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static String reference(String name) throws IOException {
        try (var text = YearOfDeliveries.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void same(List<Double> seen, List<Double> expected) {
        for (var n = 0; n < expected.size(); n++) {
            if (Math.abs(seen.get(n) - expected.get(n)) > 1e-4) {
                throw new IllegalStateException(
                        "the figures are " + seen + ", not " + expected + " as the bare SQL says");
            }
        }
    }
}

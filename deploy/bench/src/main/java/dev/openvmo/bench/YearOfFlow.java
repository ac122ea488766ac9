package dev.openvmo.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The flow metrics of a year of 100,000 work items, half of which waited, against the bare SQL of the same figures. */
final class YearOfFlow implements Row {
    private static final int ITEMS = 100_000;
    private static final String FILL =
            """
            insert into work_item (id, source, external_id, portfolio_id, initiative_id, linked, title, kind, created_at,
                started_at, finished_at, waits_json, waiting, content, version, updated_at)
            select gen_random_uuid(), 'bench', n::text, '%s', '%s', true, 'Item', (array['FEATURE', 'DEFECT', 'RISK', 'DEBT'])[1 + n %% 4],
                at, at + interval '1 day', case when n %% 50 > 0 then at + interval '2 days' + n %% 97 * interval '3 hours' end,
                case when n %% 2 = 0 then '[]' end,
                case when n %% 2 = 0 then tstzmultirange(tstzrange(at + interval '30 hours', at + interval '40 hours')) end,
                n::text, 1, instant()
            from (select n, timestamptz '2025-01-01' + n * interval '315 seconds' as at from generate_series(1, %d) n) each
            """;
    private static final String BARE =
            """
            with done as (
                select extract(epoch from finished_at - started_at)::float8 as flow, extract(epoch from finished_at - created_at)::float8 as lead,
                    (select sum(extract(epoch from upper(r) - lower(r))) from unnest(waiting * tstzmultirange(tstzrange(started_at, finished_at))) r) as idle
                from work_item where portfolio_id = '%1$s' and finished_at >= '2025-01-01' and finished_at < '2026-01-01'
            ), standing as (
                select count(*) filter (where started_at < '2026-01-01' and (finished_at is null or finished_at >= '2026-01-01')) as load,
                    percentile_cont(0.85) within group (order by extract(epoch from timestamptz '2026-01-01' - started_at)::float8)
                        filter (where started_at < '2026-01-01' and (finished_at is null or finished_at >= '2026-01-01')) as age,
                    sum(extract(epoch from least(coalesce(finished_at, 'infinity'), '2026-01-01') - greatest(started_at, '2025-01-01')))
                        filter (where started_at < '2026-01-01') as stood
                from work_item where portfolio_id = '%1$s' and created_at < '2026-01-01' and (finished_at is null or finished_at >= '2025-01-01')
            )
            select (select count(*) from done), (select percentile_cont(0.85) within group (order by flow) from done) / 86400,
                (select percentile_cont(0.85) within group (order by lead) from done) / 86400,
                (select 100 * sum(flow - idle) / sum(flow) from done where idle is not null), load, age / 86400, stood / 86400 / 365
            from standing
            """;

    private final Bench.Ground ground;
    private String portfolio;

    YearOfFlow(Bench.Ground ground) {
        this.ground = ground;
    }

    @Override
    public String what() {
        return "flow metrics of a year of 100,000 work items";
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
    public void prepare() throws Exception {
        portfolio = ground.portfolio("FLOW");
        var initiative = ground.initiative(portfolio);
        try (var connection = ground.suite().postgres().connect("metrics")) {
            Bench.secondsUntil(
                    Duration.ofMillis(100),
                    () -> ground.count(connection, "select count(*) from subject where id = '" + initiative + "'")
                            == 1);
            try (var statement = connection.createStatement()) {
                statement.execute(FILL.formatted(portfolio, initiative, ITEMS));
                statement.execute("vacuum analyze work_item");
                try (var plan = statement.executeQuery("explain (analyze, costs off) " + BARE.formatted(portfolio))) {
                    while (plan.next()) {
                        System.out.println("  " + plan.getString(1));
                    }
                }
            }
            var bare = bare(connection);
            var flow = flow();
            if (!bare.equals(flow)) {
                throw new IllegalStateException(
                        "the flow metrics are not what the bare SQL says: " + flow + ", " + bare);
            }
        }
    }

    @Override
    public double subject() throws Exception {
        var start = System.nanoTime();
        flow();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public double measureReference() throws Exception {
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var start = System.nanoTime();
            bare(connection);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private List<BigDecimal> flow() throws IOException, InterruptedException {
        var flow = ground.door()
                .get("/v1/flow-metrics?subjectType=PORTFOLIO&subjectId=" + portfolio
                        + "&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
        var figures = new ArrayList<BigDecimal>();
        for (var pointer : List.of(
                "/velocity/value",
                "/flowTime/p85",
                "/leadTime/p85",
                "/efficiency/value",
                "/load/atEnd/value",
                "/age/p85",
                "/load/mean/value")) {
            figures.add(rounded(flow.at(pointer).decimalValue()));
        }
        return figures;
    }

    private List<BigDecimal> bare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(BARE.formatted(portfolio))) {
            rows.next();
            var figures = new ArrayList<BigDecimal>();
            for (int column = 1; column <= 7; column++) {
                figures.add(rounded(rows.getBigDecimal(column)));
            }
            return figures;
        }
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(6, RoundingMode.HALF_UP);
    }
}

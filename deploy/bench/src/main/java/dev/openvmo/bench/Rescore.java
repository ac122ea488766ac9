package dev.openvmo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A new weight of an objective, until the last of many scores by a criteria set is in the backlog, against bare SQL that
 * writes the same score rows with their history. What is scored is put into the databases set by set.
 */
final class Rescore implements Row {
    private static final int CRITERIA = 20;
    private static final int CHUNK = 1000;

    private final Bench.Ground ground;
    private final int initiatives;
    private String portfolio;
    private String first;
    private long weight = 1;

    Rescore(Bench.Ground ground, int initiatives) {
        this.ground = ground;
        this.initiatives = initiatives;
    }

    @Override
    public String what() {
        return "new weight → %,d scores by %d criteria in the backlog".formatted(initiatives, CRITERIA);
    }

    @Override
    public String reference() {
        return "bare SQL that writes the same score rows with their history";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String goal() {
        return "<= 4";
    }

    @Override
    public void prepare() throws Exception {
        var backlog = Backlog.of(ground, "RESCORE", initiatives);
        portfolio = backlog.portfolio();
        ground.untilQuiet();
        copy(backlog);
        var strategy = id("/v1/strategies", Map.of("portfolioId", portfolio, "name", "Bench"));
        var theme = id("/v1/themes", Map.of("strategyId", strategy, "name", "Theme", "weight", 1));
        first = id("/v1/objectives", Map.of("themeId", theme, "name", "First", "weight", 1));
        var second = id("/v1/objectives", Map.of("themeId", theme, "name", "Second", "weight", 1));
        var set = id("/v1/criteria-sets", Map.of("portfolioId", portfolio, "name", "Bench", "criteria", criteria()));
        try (var connection = alignment()) {
            contribute(connection, first, second);
            assess(connection, set);
            execute(connection, "analyze");
        }
        ground.door().post("/v1/strategies/" + strategy + "/activation", Map.of());
        ground.door().post("/v1/criteria-sets/" + set + "/activation", Map.of());
        untilRanked();
        ground.untilQuiet();
        try (var connection = alignment();
                var statement = connection.createStatement()) {
            statement.execute("create table bench_score as select * from alignment_score with no data");
            statement.execute("create table bench_score_history as select *, updated_at as valid_to from bench_score");
            statement.execute("alter table bench_score add primary key (id)");
            statement.execute("create index on bench_score_history (id, valid_to)");
            statement.execute("insert into bench_score select * from alignment_score where portfolio_id = '%s'"
                    .formatted(portfolio));
            statement.execute("analyze");
        }
    }

    /** What alignment-service would have been told of them. */
    private void copy(Backlog backlog) throws SQLException {
        try (var connection = alignment();
                var insert = connection.prepareStatement(
                        """
                        insert into initiative (id, portfolio_id, title, state, deleted, state_version, updated_at)
                        select id, cast(? as uuid), 'Initiative', 'FUNNEL', false, 0, instant() from unnest(?) as id""")) {
            insert.setString(1, portfolio);
            insert.setArray(2, connection.createArrayOf("uuid", backlog.ids()));
            insert.executeUpdate();
        }
    }

    private static List<Map<String, Object>> criteria() {
        var criteria = new ArrayList<Map<String, Object>>();
        criteria.add(Map.of("key", "c0", "name", "Contribution", "kind", "CONTRIBUTION", "weight", 1));
        for (var n = 1; n < CRITERIA; n++) {
            criteria.add(Map.of(
                    "key",
                    "c" + n,
                    "name",
                    "Rated " + n,
                    "kind",
                    "RATING",
                    "weight",
                    n,
                    "scale",
                    List.of(Map.of("value", 1, "label", "No"), Map.of("value", 5, "label", "Yes"))));
        }
        return criteria;
    }

    /** Everyone serves both objectives, more or less. */
    private void contribute(Connection connection, String... objectives) throws SQLException {
        for (var objective : objectives) {
            execute(
                    connection,
                    """
                    insert into contribution (id, portfolio_id, initiative_id, objective_id, strength, confidence, version,
                        created_at, updated_at)
                    select gen_random_uuid(), portfolio_id, id, '%s', (abs(hashtext(id::text || '%1$s')) %% 1001) / 1000.0, 1, 0,
                        instant(), instant()
                    from initiative where portfolio_id = '%s'"""
                            .formatted(objective, portfolio));
        }
    }

    private void assess(Connection connection, String set) throws SQLException {
        execute(
                connection,
                """
                insert into assessment (id, portfolio_id, initiative_id, criteria_set_id, lineage_id, criterion, assessor, rating,
                    rationale, version, created_at, updated_at)
                select gen_random_uuid(), portfolio_id, id, '%1$s', '%1$s', 'c' || n, 'bench',
                    1 + (abs(hashtext(id::text || n)) %% 401) / 100.0, 'bench', 0, instant(), instant()
                from initiative cross join generate_series(1, %2$d) as n where portfolio_id = '%3$s'"""
                        .formatted(set, CRITERIA - 1, portfolio));
    }

    @Override
    public double subject() throws Exception {
        var start = System.nanoTime();
        ground.door().patch("/v1/objectives/" + first, Map.of("weight", ++weight));
        untilRanked();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Until each score was computed with the new weight, and the backlog has the very same values. */
    private void untilRanked() throws Exception {
        try (var alignment = alignment();
                var backlog = alone(ground.suite().postgres().connect("portfolio"))) {
            var others =
                    """
                    select count(*) from (
                        select from alignment_score where portfolio_id = '%s' and (value is null or weights[1] not in (%s)) limit 1)"""
                            .formatted(
                                    portfolio,
                                    IntStream.rangeClosed(1, (int) weight)
                                            .mapToObj(share -> "quotient(%d, %d, 18)".formatted(share, weight + 1))
                                            .collect(Collectors.joining(",")));
            Bench.secondsUntil(
                    look(),
                    () -> ground.count(alignment, others) == 0
                            && ground.count(alignment, mine("alignment_score")) == initiatives);
            var sum = ground.text(
                    alignment,
                    "select trim_scale(sum(value)) from alignment_score where portfolio_id = '%s'"
                            .formatted(portfolio));
            Bench.secondsUntil(
                    look(),
                    () -> sum.equals(ground.text(
                            backlog,
                            "select trim_scale(sum(alignment)) from ranking where portfolio_id = '%s'"
                                    .formatted(portfolio))));
        }
    }

    /** So seldom that looking, which reads all rows, takes little of what is measured. */
    private Duration look() {
        return Duration.ofMillis(Math.max(50, initiatives / 100));
    }

    @Override
    public double measureReference() throws Exception {
        try (var connection = alignment()) {
            var start = System.nanoTime();
            execute(
                    connection,
                    """
                    with former as (
                        select * from bench_score
                    ), kept as (
                        insert into bench_score_history select *, clock_timestamp() from former
                    )
                    update bench_score set value = value + 1e-9, weights = array(select w + 1e-18 from unnest(weights) as w),
                        criterion_points = array(select p + 1e-9 from unnest(criterion_points) as p), updated_at = clock_timestamp()""");
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private Connection alignment() throws SQLException {
        return alone(ground.suite().postgres().connect("alignment"));
    }

    /** With one processor of the database's. */
    private static Connection alone(Connection connection) throws SQLException {
        execute(connection, "set max_parallel_workers_per_gather = 0");
        return connection;
    }

    private String mine(String table) {
        return "select count(*) from %s where portfolio_id = '%s'".formatted(table, portfolio);
    }

    private String id(String path, Map<String, Object> body) throws Exception {
        return ground.door().post(path, body).get("id").asText();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

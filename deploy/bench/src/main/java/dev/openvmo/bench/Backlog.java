package dev.openvmo.bench;

import java.sql.SQLException;
import java.util.UUID;

/** A portfolio with many ranked initiatives, put into the database set by set. */
record Backlog(Bench.Ground ground, String portfolio) {
    static Backlog of(Bench.Ground ground, String key, int initiatives) throws Exception {
        var backlog = new Backlog(ground, ground.portfolio(key));
        backlog.fill(initiatives);
        return backlog;
    }

    private void fill(int initiatives) throws SQLException {
        execute(
                """
                insert into initiative (id, portfolio_id, title, kind, category, tags, state, state_entered_at, version,
                    created_at, updated_at)
                select gen_random_uuid(), '%s', 'Initiative ' || n, 'EPIC', 'BUSINESS', '{web}', 'FUNNEL', instant(), 1,
                    instant(), instant()
                from generate_series(1, %d) n""",
                portfolio, initiatives);
        execute(
                """
                insert into initiative_estimates (initiative_id, portfolio_id, business_value, time_criticality, risk_reduction,
                    job_size, reach, impact, confidence, effort, version, created_at, updated_at)
                select id, portfolio_id, v, 0, 0, 1, 1000 - v, 1, 100, 1, 1, instant(), instant()
                from (select id, portfolio_id, (abs(hashtext(id::text)) %% 20000) / 1000.0 as v
                    from initiative where portfolio_id = '%s') i""",
                portfolio);
        execute(
                """
                insert into ranking (initiative_id, portfolio_id, base, score, scored_at, order_score, updated_at)
                select initiative_id, portfolio_id, business_value, business_value, instant(), descending(business_value),
                    instant()
                from initiative_estimates where portfolio_id = '%s'""",
                portfolio);
        execute("analyze");
    }

    /** Of the initiatives. */
    UUID[] ids() throws SQLException {
        try (var connection = ground.suite().postgres().connect("portfolio");
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select array_agg(id) from initiative where portfolio_id = '%s'".formatted(portfolio))) {
            row.next();
            return (UUID[]) row.getArray(1).getArray();
        }
    }

    String text(String question) throws SQLException {
        try (var connection = ground.suite().postgres().connect("portfolio")) {
            return ground.text(connection, question.formatted(portfolio));
        }
    }

    void execute(String statement, Object... values) throws SQLException {
        try (var connection = ground.suite().postgres().connect("portfolio");
                var sql = connection.createStatement()) {
            sql.execute(values.length == 0 ? statement : statement.formatted(values));
        }
    }
}

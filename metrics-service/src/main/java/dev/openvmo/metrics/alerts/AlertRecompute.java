package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.MetricUser;
import dev.openvmo.metrics.subjects.Follower;
import dev.openvmo.metrics.subjects.MovedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks after marked rules: each time from its whole series, page by page, so that the order of arrival makes no difference. */
@ApplicationScoped
class AlertRecompute implements Recompute, Follower, MetricUser {
    static final String KIND = "alert";

    private static final int PAGE = 10_000;

    /** Of measurements at one time the one with the greater id counts, as everywhere. */
    private static final String SERIES =
            """
            select distinct on (observed_at) observed_at, value
            from observation
            where subject_id = :subject and metric = :metric and portfolio_id is not null and observed_at > :after
            order by observed_at, id desc
            limit :page
            """;

    private final Sql sql;
    private final AlertRuleRepository rules;
    private final AlertStore alerts;
    private final MovedRows rows;
    private final Marks marks;

    AlertRecompute(Sql sql, AlertRuleRepository rules, AlertStore alerts, MovedRows rows, Marks marks) {
        this.sql = sql;
        this.rules = rules;
        this.alerts = alerts;
        this.rows = rows;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> keys) {
        rules.rows(keys).forEach(rule -> alerts.settle(rule, episodes(rule)));
    }

    private List<Episodes.Episode> episodes(AlertRuleEntity rule) {
        var episodes = new Episodes(rule.kind.breach(AlertRuleRequest.of(rule)));
        List<Instant> read;
        var after = Instant.EPOCH.minusSeconds(1L << 36); // before all that can be measured
        do {
            read = sql.query(SERIES)
                    .with("subject", rule.subjectId)
                    .with("metric", rule.metric)
                    .with("after", after)
                    .with("page", PAGE)
                    .list(row -> {
                        episodes.next(row.instant("observed_at"), row.decimal("value"));
                        return row.instant("observed_at");
                    });
            after = read.isEmpty() ? after : read.get(read.size() - 1);
        } while (read.size() == PAGE);
        return episodes.all();
    }

    @Override
    public void follow(List<UUID> subjects) {
        rows.follow("alert_rule", "subject_id", rules.aggregate(), subjects);
        marks.mark(
                KIND,
                sql.query("select id from alert_rule where subject_id = any (:subjects)")
                        .with("subjects", subjects)
                        .list(row -> row.uuid("id")));
    }

    @Override
    public Map<String, Long> dependents(String metric) {
        var count = rules.count("metric", metric);
        return count == 0 ? Map.of() : Map.of("alertRules", count);
    }

    /** Alerts rest on what was measured, which no definition changes. */
    @Override
    public void changed(String metric) {}
}

package dev.openvmo.metrics.insights;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has the rules look at marked portfolios, each at all that is known of it, so that the order of arrival makes no difference. */
@ApplicationScoped
class InsightRecompute implements Recompute {
    static final String KIND = "insight";

    private static final String PORTFOLIOS =
            """
            select s.id, s.id as portfolio_id, s.currency, s.time_zone, s.fiscal_year_start_month from subject s
            where s.id = any (:ids) and s.type = 'PORTFOLIO' and not s.deleted and s.time_zone is not null
            """;

    private static final String LATEST =
            """
            select distinct on (rule, subject_id, qualifier) id from insight where portfolio_id = :id
            order by rule, subject_id, qualifier, number desc
            """;

    private static final String PASS =
            """
            insert into insight_pass (id, due_at, rests_until) values (:id, :due, :rests)
            on conflict on constraint pk_insight_pass do update set due_at = excluded.due_at, rests_until = excluded.rests_until
            """;

    /** What a look found serves so many times as long as the look took, so that a large portfolio that moves costs little of a processor. */
    private static final int SERVES = 20;

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final Sql sql;
    private final InsightFacts facts;
    private final InsightRules rules;
    private final InsightRepository insights;
    private final TransactionTime time;
    private final JsonText json;

    InsightRecompute(
            Sql sql,
            InsightFacts facts,
            InsightRules rules,
            InsightRepository insights,
            TransactionTime time,
            JsonText json) {
        this.sql = sql;
        this.facts = facts;
        this.rules = rules;
        this.insights = insights;
        this.time = time;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> keys) {
        var places = new HashMap<UUID, Places.Place>();
        sql.query(PORTFOLIOS).with("ids", keys).list(row -> places.put(row.uuid("id"), Places.Place.of(row)));
        var now = time.instant();
        for (var id : keys) {
            var place = places.get(id);
            if (place == null) {
                end(id, now);
            } else {
                var began = System.nanoTime();
                look(facts.of(id, place, now), now);
                var rest = Duration.ofNanos(System.nanoTime() - began).multipliedBy(SERVES);
                var tomorrow =
                        now.atZone(place.zone()).toLocalDate().plusDays(1).atStartOfDay(place.zone());
                sql.query(PASS)
                        .with("id", id)
                        .with("due", tomorrow.toInstant())
                        .with("rests", now.plus(rest.compareTo(AT_MOST) < 0 ? rest : AT_MOST))
                        .update();
            }
        }
    }

    private void look(PortfolioFacts of, Instant now) {
        var latest = latest(of.portfolioId());
        for (var rule : rules.inForce(of.portfolioId())) {
            var found = new LinkedHashMap<Case, Finding>();
            if (rule.enabled()) {
                rule.rule().find(of, rule.by()).forEach(each -> found.put(Case.of(rule.rule(), each), each));
            }
            latest.forEach((each, insight) -> {
                if (each.rule() == rule.rule()) {
                    step(of, insight, found.remove(each), rule, now);
                }
            });
            found.forEach((each, finding) -> raise(of, each, 1, finding, rule, now));
        }
    }

    /** Of each case the last time it was raised. */
    private Map<Case, InsightEntity> latest(UUID portfolioId) {
        var latest = new LinkedHashMap<Case, InsightEntity>();
        insights
                .find(
                        "id in ?1 order by id",
                        sql.query(LATEST).with("id", portfolioId).list(row -> row.uuid("id")))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(each -> latest.put(each.of(), each));
        return latest;
    }

    private void step(PortfolioFacts of, InsightEntity insight, Finding found, RuleInForce rule, Instant now) {
        var step = Step.of(insight.known(), found == null ? null : found.fingerprint(), rule.enabled(), now);
        switch (step) {
            case NOTHING -> {}
            case RAISE -> raise(of, insight.of(), insight.number + 1, found, rule, now);
            case RENEW -> {
                insight.see(found, rule, of.currency(), json, now);
                insights.record(insight, "changed");
            }
            case CLEAR -> {
                insight.clear(now);
                insights.record(insight, "cleared");
            }
            case WITHDRAW -> withdraw(insight, now);
            case CEASE -> {
                insight.cease(now);
                insights.record(insight, "ceased");
            }
            case COME_BACK -> {
                insight.comeBack();
                insights.record(insight, "came-back");
            }
            case HELPED, DID_NOT_HELP -> {
                insight.outcome = InsightOutcome.valueOf(step.name());
                insights.record(insight, "judged");
                step(of, insight, found, rule, now);
            }
        }
    }

    private void raise(PortfolioFacts of, Case raised, int number, Finding found, RuleInForce rule, Instant now) {
        var insight = InsightEntity.raised(of.portfolioId(), number, now);
        insight.see(found, rule, of.currency(), json, now);
        insights.add(insight, raised, "raised");
    }

    /** What somebody does something about already is not unsaid. */
    private void withdraw(InsightEntity insight, Instant now) {
        if (sql.query("select id from improvement_action where insight_id = :id limit 1")
                .with("id", insight.id)
                .first(row -> row.uuid("id"))
                .isPresent()) {
            insight.clear(now);
            insights.record(insight, "cleared");
        } else {
            insights.remove(insight);
        }
    }

    /** There is no such portfolio any more. */
    private void end(UUID portfolioId, Instant now) {
        latest(portfolioId).values().stream()
                .filter(each -> each.status == InsightStatus.OPEN)
                .forEach(each -> {
                    each.clear(now);
                    insights.record(each, "cleared");
                });
        sql.query("delete from insight_pass where id = :id")
                .with("id", portfolioId)
                .update();
    }
}

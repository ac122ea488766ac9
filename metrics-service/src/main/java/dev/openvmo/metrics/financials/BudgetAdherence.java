package dev.openvmo.metrics.financials;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.finance.Adherence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Do a portfolio's initiatives keep to their budgets, as their metrics say last? */
@ApplicationScoped
class BudgetAdherence {
    private static final String MEASURED =
            """
            select s.id, s.name, b.value as baseline, f.value as forecast, p.value as published
            from subject s
            left join metric_status b on b.subject_id = s.id and b.metric = :baseline
            left join metric_status f on f.subject_id = s.id and f.metric = :forecast and f.unit is not distinct from b.unit
            left join metric_status p on p.subject_id = s.id and p.metric = :published::text
            where s.portfolio_id = :portfolio and s.type = 'INITIATIVE' and not s.deleted
            order by s.id
            """;

    private final Sql sql;

    BudgetAdherence(Sql sql) {
        this.sql = sql;
    }

    /** An initiative; null of what was not measured. */
    record One(UUID id, String title, Adherence adherence) {
        static One of(Row row) {
            var measured = row.decimal("baseline") != null && row.decimal("forecast") != null;
            return new One(
                    row.uuid("id"),
                    row.text("name"),
                    measured
                            ? new Adherence(row.decimal("baseline"), row.decimal("forecast"), row.decimal("published"))
                            : null);
        }
    }

    /** 404, 422. */
    BudgetAdherenceView of(UUID portfolioId, String baseline, String forecast, String published) {
        sql.query("select id from subject where id = :id and type = 'PORTFOLIO' and not deleted")
                .with("id", portfolioId)
                .first(row -> row.uuid("id"))
                .orElseThrow(
                        () -> Problem.of(KitProblem.NOT_FOUND, "There is no portfolio %s.".formatted(portfolioId)));
        if (baseline == null || forecast == null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "baseline and forecast each name a metric");
        }
        var unit = sql.query("select unit from metric where key = :key")
                .with("key", baseline)
                .first(row -> String.valueOf(row.text("unit")));
        List<One> all = sql.query(MEASURED)
                .with("portfolio", portfolioId)
                .with("baseline", baseline)
                .with("forecast", forecast)
                .with("published", published)
                .list(One::of);
        return BudgetAdherenceView.of(portfolioId, unit.orElse(null), all);
    }
}

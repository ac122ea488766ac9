package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.prioritization.ModelKind;
import dev.openvmo.portfolio.prioritization.WeightedInput;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Explains scores. */
@ApplicationScoped
public class BacklogScores {
    private static final String OWN =
            """
            select r.score, r.base, r.kind, r.terms, r.model_id, m.inputs, m.weights, m.lows, m.highs
            from (select) one left join prioritization_model m on m.id = r.model_id where cast(:under as uuid) is null""";
    private static final String UNDER =
            """
            select priority(b.base, priority_slope(row(g.*)::public.ranking_model, b.base), g.kind, r.alignment, t.terms, r.value, r.forecast),
                   b.base, g.kind, t.terms, g.model_id, g.inputs, g.weights, g.lows, g.highs
            from ranking_model g cross join lateral (select priority_base(row(g.*)::public.ranking_model, row(e.*)::public.initiative_estimates, i.custom_fields)) as b(base)
            cross join lateral (select priority_terms(row(g.*)::public.ranking_model)) as t(terms)
            where g.id = :under""";

    private final Sql sql;
    private final Portfolios portfolios;

    BacklogScores(Sql sql, Portfolios portfolios) {
        this.sql = sql;
        this.portfolios = portfolios;
    }

    /** By the model of the portfolio {@code under}, or where there is none, by that which ranks it. */
    public Derivation explain(UUID initiativeId, @Nullable UUID under) {
        if (under != null) {
            portfolios.requireVisible(under);
        }
        return sql.query(
                        """
                        select e.*, r.alignment, r.value, r.forecast, r.scored_at, i.custom_fields, x.*
                        from ranking r
                        join initiative i on i.id = r.initiative_id
                        left join initiative_estimates e on e.initiative_id = r.initiative_id
                        cross join lateral (%s) as x(score, base, ranked_by, terms, model_id, inputs, weights, lows, highs)
                        where r.initiative_id = :id"""
                                .formatted(under == null ? OWN : UNDER))
                .with("id", initiativeId)
                .with("under", under)
                .first(BacklogScores::derivation)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no initiative " + initiativeId + "."));
    }

    /** Why there is no score: nothing is said of what is ranked by, or only what is known by events is unknown. */
    static String reason(Row row) {
        var terms = row.decimals("terms");
        if (row.decimal("base") == null) {
            return "NOT_ESTIMATED";
        } else if (terms != null && terms.get(0) != null && row.decimal("value") == null) {
            return "NOT_MEASURED";
        } else if (terms != null && terms.get(3) != null && row.decimal("forecast") == null) {
            return "NO_FORECAST";
        }
        return "NOT_SCORED";
    }

    private static Derivation derivation(Row row) {
        var score = row.decimal("score");
        var kind = row.constant("ranked_by", ModelKind.class);
        return new Derivation(
                kind.formula(),
                kind.version(),
                inputs(kind, row),
                score,
                score == null ? reason(row) : null,
                row.instant("scored_at"));
    }

    private static Map<String, Object> inputs(ModelKind kind, Row row) {
        var inputs = new LinkedHashMap<String, Object>();
        if (row.uuid("model_id") != null) {
            inputs.put("modelId", row.uuid("model_id"));
        }
        kind.inputs().forEach(input -> inputs.put(input.member(), row.decimal(input.column())));
        var weighted = row.strings("inputs");
        for (var i = 0; weighted != null && i < weighted.size(); i++) {
            var input = WeightedInput.of(
                    weighted.get(i),
                    row.decimals("weights").get(i),
                    row.decimals("lows").get(i),
                    row.decimals("highs").get(i));
            var said = new LinkedHashMap<String, Object>();
            said.put("value", value(input, row));
            said.put("weight", input.weight());
            said.put("from", input.from());
            said.put("to", input.to());
            inputs.put(input.member(), said);
        }
        return inputs;
    }

    private static BigDecimal value(WeightedInput input, Row row) {
        return input.customField() == null
                ? row.decimal(input.input().column())
                : CustomValues.number(row.text("custom_fields"), input.customField());
    }
}

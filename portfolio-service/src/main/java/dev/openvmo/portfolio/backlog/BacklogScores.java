package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Explains scores. */
@ApplicationScoped
class BacklogScores {
    private final Sql sql;

    BacklogScores(Sql sql) {
        this.sql = sql;
    }

    Derivation explain(UUID initiativeId) {
        return sql.query(
                        """
                        select e.business_value, e.time_criticality, e.risk_reduction, e.job_size,
                               r.alignment, r.score, r.scored_at
                        from ranking r
                        join initiative i on i.id = r.initiative_id
                        left join initiative_estimates e on e.initiative_id = r.initiative_id
                        where r.initiative_id = :id""")
                .with("id", initiativeId)
                .first(BacklogScores::derivation)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no initiative " + initiativeId + "."));
    }

    private static Derivation derivation(Row row) {
        var score = row.decimal("score");
        return new Derivation(
                AlignedWsjf.FORMULA,
                AlignedWsjf.VERSION,
                inputs(row),
                score,
                score == null ? BacklogListing.NOT_ESTIMATED : null,
                row.instant("scored_at"));
    }

    private static Map<String, Object> inputs(Row row) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("businessValue", row.decimal("business_value"));
        inputs.put("timeCriticality", row.decimal("time_criticality"));
        inputs.put("riskReduction", row.decimal("risk_reduction"));
        inputs.put("jobSize", row.decimal("job_size"));
        inputs.put("alignment", row.decimal("alignment"));
        return inputs;
    }
}

package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Explains scores. */
@ApplicationScoped
class BacklogScores {
    private final EntityManager entities;

    BacklogScores(EntityManager entities) {
        this.entities = entities;
    }

    Derivation explain(UUID initiativeId) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        """
                        select e.business_value, e.time_criticality, e.risk_reduction, e.job_size,
                               r.alignment, r.score, r.scored_at
                        from ranking r
                        join initiative i on i.id = r.initiative_id
                        left join initiative_estimates e on e.initiative_id = r.initiative_id
                        where r.initiative_id = :id""",
                        Tuple.class)
                .setParameter("id", initiativeId)
                .getResultList();
        if (rows.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no initiative " + initiativeId + ".");
        }
        var row = rows.get(0);
        var score = row.get("score", Double.class);
        return new Derivation(
                AlignedWsjf.FORMULA,
                AlignedWsjf.VERSION,
                inputs(row),
                score,
                score == null ? BacklogListing.NOT_ESTIMATED : null,
                row.get("scored_at", Instant.class));
    }

    private static Map<String, Object> inputs(Tuple row) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("businessValue", row.get("business_value"));
        inputs.put("timeCriticality", row.get("time_criticality"));
        inputs.put("riskReduction", row.get("risk_reduction"));
        inputs.put("jobSize", row.get("job_size"));
        inputs.put("alignment", row.get("alignment"));
        return inputs;
    }
}

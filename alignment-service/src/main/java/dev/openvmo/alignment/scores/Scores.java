package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads scores with the names of what they are made of. */
@ApplicationScoped
class Scores {
    private final EntityManager entities;
    private final Subjects subjects;

    Scores(EntityManager entities, Subjects subjects) {
        this.entities = entities;
        this.subjects = subjects;
    }

    ScoreView get(UUID initiativeId) {
        var score = find(initiativeId);
        return score == null
                ? ScoreView.pending(initiativeId, known(initiativeId))
                : ScoreView.of(score, names(List.of(score)));
    }

    List<ScoreView> views(List<ScoreEntity> scores) {
        var names = names(scores);
        return scores.stream().map(score -> ScoreView.of(score, names)).toList();
    }

    Derivation derivation(UUID initiativeId) {
        var score = find(initiativeId);
        if (score == null) {
            known(initiativeId);
            throw Problem.of(KitProblem.NOT_FOUND, "The initiative " + initiativeId + " is not scored yet.");
        }
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("initiativeId", initiativeId);
        inputs.put("strategyId", score.strategyId);
        inputs.put("contributions", score.parts());
        return new Derivation(
                AlignmentScore.FORMULA,
                AlignmentScore.CRITERIA_SET_VERSION,
                inputs,
                score.value,
                score.reason == null ? null : score.reason.name(),
                score.updatedAt);
    }

    /** The portfolio of an initiative in a path; 404 where the caller cannot see it. */
    UUID known(UUID initiativeId) {
        return subjects.portfolioOf(initiativeId)
                .orElseThrow(
                        () -> Problem.of(KitProblem.NOT_FOUND, "There is no initiative " + initiativeId + " here."));
    }

    /** By SQL, so that row security and the moment that is looked at apply, as in lists. */
    private ScoreEntity find(UUID initiativeId) {
        @SuppressWarnings("unchecked")
        List<ScoreEntity> found = entities.createNativeQuery(
                        "select * from alignment_score where id = :id", ScoreEntity.class)
                .setParameter("id", initiativeId)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    private Map<UUID, String> names(List<ScoreEntity> scores) {
        var ids = scores.stream()
                .flatMap(score -> Stream.of(score.objectiveIds))
                .distinct()
                .toArray(UUID[]::new);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, name from objective where id = any (cast(:ids as uuid[]))")
                .setParameter("ids", ids)
                .getResultList();
        var names = new HashMap<UUID, String>();
        rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}

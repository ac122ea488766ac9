package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.objectives.ObjectiveNames;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads scores with the names of what they are made of. */
@ApplicationScoped
class Scores {
    private final Lists lists;
    private final ObjectiveNames objectives;
    private final Subjects subjects;

    Scores(Lists lists, ObjectiveNames objectives, Subjects subjects) {
        this.lists = lists;
        this.objectives = objectives;
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
        inputs.put("strategies", score.strategies());
        inputs.put("criteriaSetId", score.criteriaSetId);
        inputs.put("criteria", score.criteria());
        inputs.put("contributions", score.parts());
        return new Derivation(
                score.criteriaSetId == null ? AlignmentScore.FORMULA : CriteriaScore.FORMULA,
                score.criteriaSetVersion,
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

    private ScoreEntity find(UUID initiativeId) {
        return lists.find(ScoreListing.LISTING, initiativeId).orElse(null);
    }

    private Map<UUID, String> names(List<ScoreEntity> scores) {
        return objectives.of(scores.stream()
                .flatMap(score -> Stream.of(score.objectiveIds))
                .distinct()
                .toList());
    }
}

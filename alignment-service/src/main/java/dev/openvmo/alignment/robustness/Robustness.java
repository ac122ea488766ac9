package dev.openvmo.alignment.robustness;

import dev.openvmo.alignment.objectives.ObjectiveNames;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.decimal.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Puts the order of a portfolio's initiatives by alignment to the test. */
@ApplicationScoped
class Robustness {
    static final String MODEL =
            "weights ~ Dirichlet(concentration × weight); strength ~ uniform from confidence × strength"
                    + " to 1 − confidence × (1 − strength); value = 100 × Σ weight × strength; equals keep today's order;"
                    + " by a criteria set: weight = share, strength = points / 100, confidence = agreement of a rating, 1 of a metric,"
                    + " 1 − Σ weight × (1 − confidence) of contributions";

    private final Subjects subjects;
    private final RankedScores scores;
    private final ObjectiveNames objectives;

    Robustness(Subjects subjects, RankedScores scores, ObjectiveNames objectives) {
        this.subjects = subjects;
        this.scores = scores;
        this.objectives = objectives;
    }

    /** 404 where the caller sees no such portfolio. */
    RobustnessView of(UUID portfolioId, RobustnessRequest request) {
        subjects.portfolio(portfolioId);
        var ranking = scores.beneath(portfolioId);
        var found = RankAcceptability.of(
                ranking.options(),
                request.limit(),
                new Weights(ranking.shares(), request.concentration()),
                request.samples(),
                request.seed());
        return new RobustnessView(
                portfolioId,
                ranking.strategyId(),
                ranking.criteriaSetId(),
                MODEL,
                request.samples(),
                request.seed(),
                request.concentration(),
                rounded(RankAcceptability.standardError(0.5, request.samples())),
                ranking.scored().size(),
                ranking.leftOut(),
                standings(ranking, found, request));
    }

    private List<RobustnessView.Standing> standings(
            Ranking ranking, RankAcceptability found, RobustnessRequest request) {
        var shown = Math.min(request.limit(), ranking.scored().size());
        var flips = IntStream.range(0, shown)
                .mapToObj(place -> ranking.flip(place).orElse(null))
                .toList();
        var names = objectives.of(flips.stream()
                .filter(flip -> flip != null && ranking.criteriaSetId() == null)
                .map(flip -> UUID.fromString(ranking.keys().get(flip.objective())))
                .distinct()
                .toList());
        return IntStream.range(0, shown)
                .mapToObj(place -> {
                    var scored = ranking.scored().get(place);
                    return new RobustnessView.Standing(
                            scored.initiativeId(),
                            scored.title(),
                            place + 1,
                            scored.value(),
                            rounded(found.expectedRank(place)),
                            ranks(found, place, ranking.scored().size()),
                            above(ranking, found, place, shown, request.samples()),
                            flip(ranking, flips.get(place), names));
                })
                .toList();
    }

    private static List<RobustnessView.RankProbability> ranks(RankAcceptability found, int place, int count) {
        return IntStream.range(0, count)
                .filter(rank -> found.rank(place, rank) > 0)
                .mapToObj(rank -> new RobustnessView.RankProbability(rank + 1, rounded(found.rank(place, rank))))
                .toList();
    }

    private static List<RobustnessView.Pair> above(
            Ranking ranking, RankAcceptability found, int place, int shown, int samples) {
        return IntStream.range(place + 1, shown)
                .mapToObj(other -> {
                    var probability = found.above(place, other);
                    return new RobustnessView.Pair(
                            ranking.scored().get(other).initiativeId(),
                            rounded(probability),
                            rounded(RankAcceptability.standardError(probability, samples)));
                })
                .toList();
    }

    private static RobustnessView.Flip flip(Ranking ranking, WeightFlip flip, Map<UUID, String> names) {
        if (flip == null) {
            return null;
        }
        var key = ranking.keys().get(flip.objective());
        if (ranking.criteriaSetId() != null) {
            return new RobustnessView.Flip(null, null, key, flip.from(), flip.to());
        }
        var objective = UUID.fromString(key);
        return new RobustnessView.Flip(objective, names.get(objective), null, flip.from(), flip.to());
    }

    private static BigDecimal rounded(double number) {
        return Decimals.rounded(BigDecimal.valueOf(number));
    }
}

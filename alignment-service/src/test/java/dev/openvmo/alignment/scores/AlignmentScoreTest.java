package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.alignment.scores.AlignmentScore.Claim;
import dev.openvmo.alignment.scores.AlignmentScore.Goal;
import dev.openvmo.alignment.scores.AlignmentScore.Strategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlignmentScoreTest {
    private static final UUID CONVERSION = new UUID(1, 1);
    private static final UUID COST = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 3);

    @Test
    void oneContributionBringsInItsStrengthTimesTheObjectivesShare() {
        var goals = List.of(goal(CONVERSION, 0.8, 1), goal(COST, 0.2, 1));

        var score = score(List.of(claim(CONVERSION, 0.8, 0.9)), goals);

        assertThat(score.value()).isEqualTo("64");
        assertThat(score.confidence()).isEqualTo("0.9");
        assertThat(score.parts()).singleElement().satisfies(part -> assertThat(part.points())
                .isEqualTo("64"));
    }

    @Test
    void weightsAreRelativeToTheWholeStrategy() {
        var claims = List.of(claim(CONVERSION, 1, 1));

        var score = score(claims, List.of(goal(CONVERSION, 3, 10), goal(COST, 1, 10)));

        assertThat(score.value()).isEqualTo("75");
    }

    @Test
    void fullStrengthOnEverythingIsAHundred() {
        var goals = List.of(goal(CONVERSION, 0.1, 0.7), goal(COST, 0.1, 0.2), goal(ELSEWHERE, 0.3, 0.1));

        var score = score(List.of(claim(CONVERSION, 1, 1), claim(COST, 1, 1), claim(ELSEWHERE, 1, 1)), goals);

        assertThat(score.value()).isEqualTo("100");
    }

    @Test
    void confidenceWeighsByWhatIsBroughtIn() {
        var goals = List.of(goal(CONVERSION, 1, 3), goal(COST, 1, 1));

        var score = score(List.of(claim(CONVERSION, 0.5, 0.8), claim(COST, 0.5, 0.4)), goals);

        assertThat(score.value()).isEqualTo("50");
        assertThat(score.confidence()).isEqualTo("0.7");
    }

    @Test
    void noStrategyInForceIsNoValue() {
        var score = AlignmentScore.of(List.of(claim(CONVERSION, 1, 1)), List.of());

        assertThat(score).isEqualTo(new AlignmentScore(null, null, NoScore.NO_ACTIVE_STRATEGY, List.of()));
    }

    @Test
    void aStrategyWithoutWeightsIsNoValue() {
        var score = score(List.of(claim(CONVERSION, 1, 1)), List.of(goal(CONVERSION, 0, 1)));

        assertThat(score.reason()).isEqualTo(NoScore.NO_WEIGHTS);
    }

    @Test
    void contributionsToOtherStrategiesDoNotCount() {
        var score = score(List.of(claim(ELSEWHERE, 1, 1)), List.of(goal(CONVERSION, 1, 1)));

        assertThat(score.value()).isNull();
        assertThat(score.reason()).isEqualTo(NoScore.NO_CONTRIBUTIONS);
    }

    @Test
    void assessedAsNothingIsZeroAndSaysNothingAboutConfidence() {
        var score = score(List.of(claim(CONVERSION, 0, 1)), List.of(goal(CONVERSION, 1, 1)));

        assertThat(score.value()).isZero();
        assertThat(score.confidence()).isNull();
    }

    @Test
    void thirdsAddUpToAHundred() {
        var goals = List.of(goal(CONVERSION, 1, 1), goal(COST, 1, 1), goal(ELSEWHERE, 1, 1));

        var score = score(List.of(claim(CONVERSION, 1, 1), claim(COST, 1, 1), claim(ELSEWHERE, 1, 1)), goals);

        assertThat(score.value()).isEqualTo("100");
    }

    @Test
    void aStrategyFurtherUpCountsByItsShare() {
        var near = new Strategy(null, BigDecimal.ONE, List.of(goal(CONVERSION, 1, 1)));
        var far = new Strategy(null, new BigDecimal("0.2"), List.of(goal(COST, 1, 3), goal(ELSEWHERE, 1, 1)));

        var score = AlignmentScore.of(List.of(claim(CONVERSION, 0.5, 1), claim(COST, 1, 1)), List.of(near, far));

        assertThat(score.value()).isEqualTo("55");
    }

    @Test
    void sharesThatAddUpToMoreThanTheWholeAreScaledDown() {
        var near = new Strategy(null, BigDecimal.ZERO, List.of(goal(CONVERSION, 1, 1)));
        var far = new Strategy(null, new BigDecimal("0.9"), List.of(goal(COST, 1, 1)));
        var farthest = new Strategy(null, new BigDecimal("0.6"), List.of(goal(ELSEWHERE, 1, 1)));

        var score =
                AlignmentScore.of(List.of(claim(CONVERSION, 1, 1), claim(COST, 1, 1)), List.of(near, far, farthest));

        assertThat(score.value()).isEqualTo("60");
    }

    private static AlignmentScore score(List<Claim> claims, List<Goal> goals) {
        return AlignmentScore.of(claims, List.of(new Strategy(null, BigDecimal.ZERO, goals)));
    }

    private static Goal goal(UUID objective, Number themeWeight, Number weight) {
        return new Goal(objective, new BigDecimal(themeWeight.toString()), new BigDecimal(weight.toString()));
    }

    private static Claim claim(UUID objective, Number strength, Number confidence) {
        return new Claim(objective, new BigDecimal(strength.toString()), new BigDecimal(confidence.toString()));
    }
}

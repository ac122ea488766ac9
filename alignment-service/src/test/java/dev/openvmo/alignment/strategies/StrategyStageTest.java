package dev.openvmo.alignment.strategies;

import static dev.openvmo.alignment.strategies.StrategyStage.ACTIVE;
import static dev.openvmo.alignment.strategies.StrategyStage.DRAFT;
import static dev.openvmo.alignment.strategies.StrategyStage.IN_REVIEW;
import static dev.openvmo.alignment.strategies.StrategyStage.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyStageTest {
    @Test
    void aDraftGoesThroughReviewIntoForceAndIntoRetirement() {
        var end = DRAFT.review().orThrow().activate().orThrow().retire().orThrow();

        assertThat(end).isEqualTo(RETIRED);
    }

    @Test
    void aDraftMayComeIntoForceWithoutAReview() {
        assertThat(DRAFT.activate().orThrow()).isEqualTo(ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "RETIRED"})
    void whatWasInForceIsNotActivatedAgainAndNotDiscarded(StrategyStage stage) {
        assertThat(stage.activate().granted()).isFalse();
        assertThat(stage.discard().granted()).isFalse();
    }

    @Test
    void onlyADraftIsReviewedAndOnlyWhatIsInForceRetires() {
        assertThat(IN_REVIEW.review().granted()).isFalse();
        assertThat(DRAFT.retire().granted()).isFalse();
    }

    @Test
    void aRetiredStrategyIsReadOnlyAndSaysSo() {
        assertThatThrownBy(() -> RETIRED.edit().orThrow())
                .isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(StrategyProblem.STRATEGY_RETIRED));
    }
}

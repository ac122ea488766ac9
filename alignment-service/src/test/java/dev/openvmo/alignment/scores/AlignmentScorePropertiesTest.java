package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.openvmo.alignment.scores.AlignmentScore.Claim;
import dev.openvmo.alignment.scores.AlignmentScore.Goal;
import dev.openvmo.alignment.scores.AlignmentScore.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlignmentScorePropertiesTest {
    record Facts(List<Claim> claims, List<Goal> goals) {}

    @Property
    void orderOfFactsDoesNotMatter(@ForAll("facts") Facts facts, @ForAll Random random) {
        var claims = new ArrayList<>(facts.claims());
        var goals = new ArrayList<>(facts.goals());
        Collections.shuffle(claims, random);
        Collections.shuffle(goals, random);

        var shuffled = AlignmentScore.of(claims, goals);

        assertThat(shuffled).isEqualTo(AlignmentScore.of(facts.claims(), facts.goals()));
    }

    @Property
    void aValueLiesBetween0And100AndItsConfidenceBetween0And1(@ForAll("facts") Facts facts) {
        var score = AlignmentScore.of(facts.claims(), facts.goals());

        if (score.value() == null) {
            assertThat(score.reason()).isNotNull();
        } else {
            assertThat(score.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            if (score.confidence() != null) {
                assertThat(score.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            }
        }
    }

    @Property
    void onlyTheProportionOfWeightsMatters(@ForAll("facts") Facts facts) {
        var score = AlignmentScore.of(facts.claims(), facts.goals());

        var scaled = AlignmentScore.of(
                facts.claims(),
                facts.goals().stream()
                        .map(goal -> new Goal(
                                goal.objectiveId(),
                                goal.themeWeight().multiply(BigDecimal.valueOf(7)),
                                goal.weight().multiply(BigDecimal.valueOf(3))))
                        .toList());

        assertThat(scaled.reason()).isEqualTo(score.reason());
        if (score.value() != null) {
            assertThat(scaled.value()).isEqualTo(score.value());
        }
    }

    @Property
    void thePartsAloneGiveTheValueExactly(@ForAll("facts") Facts facts) {
        var score = AlignmentScore.of(facts.claims(), facts.goals());

        if (score.value() != null) {
            assertThat(AlignmentScore.of(score.parts())).isEqualTo(score);
            assertThat(score.parts().stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isCloseTo(score.value(), within(new BigDecimal("1e-8")));
        }
    }

    @Property
    void aStrongerContributionNeverLowersTheValue(@ForAll("facts") Facts facts) {
        var score = AlignmentScore.of(facts.claims(), facts.goals());

        var stronger = AlignmentScore.of(
                facts.claims().stream()
                        .map(claim -> new Claim(
                                claim.objectiveId(),
                                claim.strength().add(BigDecimal.ONE).multiply(new BigDecimal("0.5")),
                                claim.confidence()))
                        .toList(),
                facts.goals());

        if (score.value() != null) {
            assertThat(stronger.value()).isGreaterThanOrEqualTo(score.value());
        }
    }

    @Provide
    Arbitrary<Facts> facts() {
        var share = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(20);
        var weight = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(6);
        var goal = Combinators.combine(objective(), weight, weight).as(Goal::new);
        var claim = Combinators.combine(objective(), share, share).as(Claim::new);
        return Combinators.combine(
                        claim.list().ofMaxSize(8).uniqueElements(Claim::objectiveId),
                        goal.list().ofMaxSize(8).uniqueElements(Goal::objectiveId))
                .as(Facts::new);
    }

    private static Arbitrary<UUID> objective() {
        return Arbitraries.longs().between(-6, 6).map(n -> new UUID(n, n));
    }
}

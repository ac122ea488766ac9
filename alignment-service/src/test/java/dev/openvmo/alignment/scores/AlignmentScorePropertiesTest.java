package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.openvmo.alignment.scores.AlignmentScore.Claim;
import dev.openvmo.alignment.scores.AlignmentScore.Goal;
import dev.openvmo.alignment.scores.AlignmentScore.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

        var shuffled = score(claims, goals);

        assertThat(shuffled).isEqualTo(score(facts.claims(), facts.goals()));
    }

    @Property
    void aValueLiesBetween0And100AndItsConfidenceBetween0And1(@ForAll("facts") Facts facts) {
        var score = score(facts.claims(), facts.goals());

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
        var score = score(facts.claims(), facts.goals());

        var scaled = score(
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
        var score = score(facts.claims(), facts.goals());

        if (score.value() != null) {
            assertThat(AlignmentScore.of(score.parts())).isEqualTo(score);
            assertThat(score.parts().stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isCloseTo(score.value(), within(new BigDecimal("1e-8")));
        }
    }

    @Property
    void aStrongerContributionNeverLowersTheValue(@ForAll("facts") Facts facts) {
        var score = score(facts.claims(), facts.goals());

        var stronger = score(
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

    @Property
    void weightsAddUpToOneAfterEveryEdit(@ForAll("facts") Facts facts, @ForAll("edits") List<Goal> edits) {
        var goals = new LinkedHashMap<UUID, Goal>();
        facts.goals().forEach(goal -> goals.put(goal.objectiveId(), goal));
        for (var edit : edits) {
            goals.put(edit.objectiveId(), edit);
            var everything = goals.keySet().stream()
                    .map(id -> new Claim(id, BigDecimal.ONE, BigDecimal.ONE))
                    .toList();

            var score = score(everything, List.copyOf(goals.values()));

            if (score.value() != null) {
                assertThat(score.value()).isEqualTo("100");
                assertThat(score.parts().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-16")));
            }
        }
    }

    private static AlignmentScore score(List<Claim> claims, List<Goal> goals) {
        return AlignmentScore.of(claims, List.of(new AlignmentScore.Strategy(null, BigDecimal.ZERO, goals)));
    }

    @Provide
    Arbitrary<Facts> facts() {
        var share = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(20);
        var goal = goal();
        var claim = Combinators.combine(objective(), share, share).as(Claim::new);
        return Combinators.combine(
                        claim.list().ofMaxSize(8).uniqueElements(Claim::objectiveId),
                        goal.list().ofMaxSize(8).uniqueElements(Goal::objectiveId))
                .as(Facts::new);
    }

    @Provide
    Arbitrary<List<Goal>> edits() {
        return goal().list().ofMaxSize(6);
    }

    private static Arbitrary<Goal> goal() {
        var weight = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(6);
        return Combinators.combine(objective(), weight, weight).as(Goal::new);
    }

    private static Arbitrary<UUID> objective() {
        return Arbitraries.longs().between(-6, 6).map(n -> new UUID(n, n));
    }
}

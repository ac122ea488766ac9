package dev.openvmo.metrics.realisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.metrics.benefits.Outcome;
import dev.openvmo.metrics.benefits.PeriodOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What benefits come to, whatever they are: sums of their parts, in any order, and nothing where nothing is known. */
class RealisationTest {
    private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");
    private static final Map<String, BigDecimal> RATIOS = Map.of("Ada", new BigDecimal("0.5"));

    @Property
    void isTheSameInAnyOrder(@ForAll Random random, @ForAll @IntRange(max = 8) int size) {
        var outcomes = outcomes(random, size);
        var first = Realisation.of(outcomes, RATIOS);
        Collections.shuffle(outcomes, random);

        assertThat(Realisation.of(outcomes, RATIOS)).isEqualTo(first);
    }

    @Property
    void isTheSumOfItsParts(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int size) {
        var outcomes = outcomes(random, size);
        var whole = Realisation.of(outcomes, RATIOS).amounts();

        var parts = outcomes.stream()
                .flatMap(each -> Realisation.of(List.of(each), RATIOS).amounts().stream())
                .filter(each -> each.currency().equals("GBP"))
                .reduce(Amounts.none("GBP"), Amounts::plus);

        assertThat(whole.stream()
                        .filter(each -> each.currency().equals("GBP"))
                        .reduce(Amounts.none("GBP"), Amounts::plus))
                .isEqualTo(parts);
    }

    @Property
    void aDisbenefitTakesWhatABenefitGives(@ForAll Random random) {
        var benefit = outcome(random, false);
        var harm = new Outcome(
                UUID.randomUUID(),
                benefit.initiativeId(),
                "Harm",
                true,
                benefit.unit(),
                benefit.worth(),
                benefit.currency(),
                benefit.estimator(),
                1,
                null,
                null,
                benefit.periods());

        var amounts = Realisation.of(List.of(benefit, harm), RATIOS).amounts().get(0);

        assertThat(amounts.forecast()).isEqualByComparingTo("0");
        assertThat(amounts.adjusted()).isEqualByComparingTo("0");
        assertThat(amounts.realised() == null || amounts.realised().signum() == 0)
                .isTrue();
        assertThat(amounts.ratio().value()).isNull();
    }

    private static List<Outcome> outcomes(Random random, int size) {
        var outcomes = new ArrayList<Outcome>();
        for (var i = 0; i < size; i++) {
            outcomes.add(outcome(random, random.nextBoolean()));
        }
        return outcomes;
    }

    private static Outcome outcome(Random random, boolean disbenefit) {
        var periods = new ArrayList<PeriodOutcome>();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            var actual = random.nextInt(3) == 0 ? null : decimal(random);
            periods.add(new PeriodOutcome(
                    FiscalPeriod.parse("2026-Q" + (i + 1)).orElseThrow(),
                    BigDecimal.ZERO,
                    decimal(random),
                    BigDecimal.TEN,
                    END,
                    random.nextBoolean(),
                    actual,
                    actual == null ? null : END.minusSeconds(1 + random.nextInt(1000)),
                    actual == null ? 0 : 1));
        }
        return new Outcome(
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(0, 1),
                "Benefit",
                disbenefit,
                "orders",
                decimal(random),
                random.nextInt(3) == 0 ? "EUR" : "GBP",
                random.nextBoolean() ? "Ada" : "Bo",
                1,
                null,
                null,
                periods);
    }

    private static BigDecimal decimal(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
    }
}

package dev.openvmo.alignment.robustness;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The smallest change of one weight at which two options are level, all other weights keeping their proportions to each
 * other (one-at-a-time sensitivity; Triantaphyllou and Sánchez, Decision Sciences 28(1), 1997). Beyond it the other is ahead.
 *
 * @param objective the place of the weight
 * @param from the weight as it is
 * @param to the weight at which they are level, rounded half up to 18 places
 */
record WeightFlip(int objective, BigDecimal from, BigDecimal to) {
    private static final int PLACES = 18;

    BigDecimal change() {
        return to.subtract(from);
    }

    /**
     * Empty where no single weight can do it: one is at least as good everywhere.
     *
     * @param weights add up to 1
     * @param ahead strength by objective of the one that is ahead
     * @param behind likewise of the other
     */
    static Optional<WeightFlip> smallest(List<BigDecimal> weights, List<BigDecimal> ahead, List<BigDecimal> behind) {
        var leads = IntStream.range(0, weights.size())
                .mapToObj(j -> ahead.get(j).subtract(behind.get(j)))
                .toList();
        var lead = IntStream.range(0, weights.size())
                .mapToObj(j -> weights.get(j).multiply(leads.get(j)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return IntStream.range(0, weights.size())
                .boxed()
                .flatMap(j -> level(j, weights.get(j), leads.get(j), lead).stream())
                .min(Comparator.comparing((WeightFlip flip) -> flip.change().abs())
                        .thenComparing(WeightFlip::objective));
    }

    /** With all others in proportion they lead by {@code rest} as a whole: w × own + (1 − w) × rest = 0. */
    private static Optional<WeightFlip> level(int objective, BigDecimal weight, BigDecimal own, BigDecimal lead) {
        var others = BigDecimal.ONE.subtract(weight);
        // multiplied by the others' weight, which saves a division
        var rest = lead.subtract(weight.multiply(own));
        if (others.signum() <= 0 || own.signum() * rest.signum() >= 0) {
            return Optional.empty();
        }
        var to = Decimals.quotient(rest, rest.subtract(own.multiply(others)), PLACES);
        return Optional.of(new WeightFlip(objective, weight, to));
    }
}

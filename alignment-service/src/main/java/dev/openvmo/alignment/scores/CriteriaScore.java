package dev.openvmo.alignment.scores;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/**
 * How well an initiative does by a criteria set: Σ share × points. It has no value before every criterion that weighs
 * anything has points: not assessed is never zero. What fails its minimum is named whatever the value. Pure; the SQL of
 * {@link Scoring} takes the same steps.
 *
 * @param value 0 to 100, or null where something is missing
 * @param confidence 0 to 1; null where nothing is brought in
 * @param failures keys of the criteria below their minimum
 */
record CriteriaScore(BigDecimal value, BigDecimal confidence, List<String> failures) {
    static final String FORMULA =
            "value = Σ share × points; share = the criterion's weight, normalised to 1 over the set; points of a rating = "
                    + "100 × (consensus − lowest) / (highest − lowest), consensus = the mean of the assessors' ratings; points of "
                    + "a contribution = %s; points of a metric = its value by the value function, straight between two points, level beyond "
                    + "the ends; confidence = Σ share × points × sureness / Σ share × points, sureness of a rating = "
                            .formatted(AlignmentScore.FORMULA)
                    + "1 − (highest rating − lowest rating) / (highest − lowest), of a contribution its confidence, of a metric 1; "
                    + "shares rounded half up to 18 decimals, all else to 9";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What several assessors say, in whatever order: the mean, and how far they agree on a scale of this length. */
    record Consensus(BigDecimal value, BigDecimal agreement, int assessors) {
        static Consensus of(Collection<BigDecimal> ratings, BigDecimal lowest, BigDecimal highest) {
            if (ratings.isEmpty()) {
                return new Consensus(null, null, 0);
            }
            var spread = ratings.stream()
                    .max(BigDecimal::compareTo)
                    .orElseThrow()
                    .subtract(ratings.stream().min(BigDecimal::compareTo).orElseThrow());
            var length = highest.subtract(lowest);
            return new Consensus(
                    Decimals.quotient(
                            ratings.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            BigDecimal.valueOf(ratings.size()),
                            Decimals.PLACES),
                    Decimals.quotient(length.subtract(spread), length, Decimals.PLACES),
                    ratings.size());
        }

        BigDecimal points(BigDecimal lowest, BigDecimal highest) {
            return value == null
                    ? null
                    : Decimals.quotient(
                            HUNDRED.multiply(value.subtract(lowest)), highest.subtract(lowest), Decimals.PLACES);
        }
    }

    /** What a value of a metric counts for, by points of rising value: straight between two of them, level beyond the ends. */
    record ValueFunction(NavigableMap<BigDecimal, BigDecimal> points) {
        BigDecimal of(BigDecimal value) {
            var from = points.floorEntry(value);
            var to = points.higherEntry(value);
            if (from == null || to == null) {
                return Decimals.rounded((from == null ? to : from).getValue());
            }
            return Decimals.quotient(
                    from.getValue()
                            .multiply(to.getKey().subtract(value))
                            .add(to.getValue().multiply(value.subtract(from.getKey()))),
                    to.getKey().subtract(from.getKey()),
                    Decimals.PLACES);
        }
    }

    /**
     * One criterion.
     *
     * @param value the consensus of the assessors
     * @param compared the rating among them that comes from a comparison in pairs
     * @param measured what its metric said last
     */
    record Part(
            String criterion,
            BigDecimal share,
            BigDecimal minimum,
            BigDecimal value,
            BigDecimal compared,
            BigDecimal measured,
            Instant observedAt,
            BigDecimal sureness,
            int assessors,
            BigDecimal points) {
        /** What it brings into the whole. */
        BigDecimal brings() {
            return points == null ? null : Decimals.rounded(share.multiply(points));
        }

        /** Not passed is what is known to fail. */
        boolean fails() {
            var reached = value == null ? points : value;
            return minimum != null && reached != null && reached.compareTo(minimum) < 0;
        }
    }

    static CriteriaScore of(List<Part> parts) {
        var failures =
                parts.stream().filter(Part::fails).map(Part::criterion).sorted().toList();
        if (parts.stream().anyMatch(part -> part.points == null && part.share.signum() > 0)) {
            return new CriteriaScore(null, null, failures);
        }
        var value = BigDecimal.ZERO;
        var sure = BigDecimal.ZERO;
        for (var part : parts) {
            if (part.points != null) {
                var brings = part.share.multiply(part.points);
                value = value.add(brings);
                sure = sure.add(brings.multiply(part.sureness == null ? BigDecimal.ZERO : part.sureness));
            }
        }
        return new CriteriaScore(
                Decimals.rounded(value),
                value.signum() == 0 ? null : Decimals.quotient(sure, value, Decimals.PLACES),
                failures);
    }
}

package dev.openvmo.metrics.series;

import dev.openvmo.metrics.catalogue.Aggregation;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the observations of an interval become one number. Percentiles interpolate between the two nearest observations: type 7 of
 * Hyndman and Fan (Sample Quantiles in Statistical Packages, The American Statistician 50 (1996) 361–365).
 */
@Schema(
        description =
                "How observations become one number. PERCENTILE is Hyndman and Fan's type 7 (1996); RATIO is this metric's sum over that of"
                        + " `denominator`; FORMULA is computed from what the formula's metrics come to, each in its own way.")
enum SeriesAggregation {
    SUM,
    MEAN,
    LAST,
    COUNT,
    MIN,
    MAX,
    PERCENTILE,
    RATIO,
    FORMULA;

    /** Of the numbers v in order, with h = share × (n − 1): v[⌊h⌋] + (h − ⌊h⌋) × (v[⌊h⌋ + 1] − v[⌊h⌋]), from 0. */
    private static final String TYPE_7 =
            """
            trim_scale(round(%2$s[1 + floor(%1$s)::int]
                + (%1$s - floor(%1$s)) * (%2$s[least(2 + floor(%1$s)::int, count(*)::int)] - %2$s[1 + floor(%1$s)::int]), 20))"""
                    .formatted("(:share::numeric * (count(*) - 1))", "(array_agg(value order by value))");

    static SeriesAggregation of(Aggregation own) {
        return valueOf(own.name());
    }

    /** That of the catalogue, if it is one of those. */
    Optional<Aggregation> own() {
        return ordinal() < PERCENTILE.ordinal() ? Optional.of(Aggregation.valueOf(name())) : Optional.empty();
    }

    /** The SQL aggregate over rows of {@code observation}; of a percentile with its {@code :share}. */
    String sql() {
        return own().map(Aggregation::sql).orElse(TYPE_7);
    }
}

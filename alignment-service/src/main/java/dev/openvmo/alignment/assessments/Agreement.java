package dev.openvmo.alignment.assessments;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;

/**
 * How far assessors agree: Krippendorff's alpha for interval data, 1 − observed / expected disagreement (K. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011). Only what two or more have rated counts. From sums, because the sum of
 * squared differences of all ordered pairs of n values is 2 (n Σv² − (Σv)²).
 *
 * @param ratings how many count
 * @param within Σ over initiatives of (m Σv² − (Σv)²) / (m − 1), m their ratings
 * @param sum Σv of all
 * @param squares Σv² of all
 */
record Agreement(long ratings, BigDecimal within, BigDecimal sum, BigDecimal squares) {
    /** 1: they agree; 0: as if by chance; null where nobody rated what another did, or all ratings are the same. */
    BigDecimal alpha() {
        var n = BigDecimal.valueOf(ratings);
        var among = n.multiply(squares).subtract(sum.pow(2));
        return among.signum() == 0
                ? null
                : Decimals.rounded(BigDecimal.ONE.subtract(
                        Decimals.quotient(within.multiply(n.subtract(BigDecimal.ONE)), among, 18)));
    }
}

package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.decimal.Decimals;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * The backlog's score, version 2. Pure.
 *
 * <p>Weighted shortest job first is SAFe's: cost of delay (business value + time criticality + risk reduction and
 * opportunity enablement) over job size (scaledagileframework.com/wsjf). Alignment (0 to 100) raises it by up to its own
 * amount; where alignment is unknown nothing is raised. The SQL functions {@code wsjf} and {@code aligned_wsjf} take the
 * same steps; version 1 computed with doubles.
 */
record AlignedWsjf(
        BigDecimal businessValue,
        BigDecimal timeCriticality,
        BigDecimal riskReduction,
        BigDecimal jobSize,
        @Nullable BigDecimal alignment) {
    static final String VERSION = "ALIGNED_WSJF-2";
    static final String FORMULA =
            "(businessValue + timeCriticality + riskReduction) / jobSize, rounded half up to 9 decimals, "
                    + "× (100 + alignment) / 100, rounded again; alignment counts 0 where unknown";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal wsjf() {
        return Decimals.quotient(businessValue.add(timeCriticality).add(riskReduction), jobSize, Decimals.PLACES);
    }

    BigDecimal score() {
        var raised = alignment == null ? HUNDRED : HUNDRED.add(alignment);
        return Decimals.rounded(wsjf().multiply(raised).movePointLeft(2));
    }
}

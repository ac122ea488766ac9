package dev.openvmo.portfolio.backlog;

/**
 * The backlog's score, version 1. Pure.
 *
 * <p>Weighted shortest job first is SAFe's: cost of delay (business value + time criticality + risk reduction and
 * opportunity enablement) over job size (scaledagileframework.com/wsjf). Alignment (0 to 100) raises it by up to its own
 * amount; where alignment is unknown nothing is raised. The SQL functions {@code wsjf} and {@code aligned_wsjf} do the
 * same operations in the same order, so that both give the same double.
 */
record AlignedWsjf(
        double businessValue, double timeCriticality, double riskReduction, double jobSize, Double alignment) {
    static final String VERSION = "ALIGNED_WSJF-1";
    static final String FORMULA =
            "(businessValue + timeCriticality + riskReduction) / jobSize × (100 + alignment) / 100; alignment counts 0 where unknown";

    double wsjf() {
        return (businessValue + timeCriticality + riskReduction) / jobSize;
    }

    double score() {
        return wsjf() * (100 + (alignment == null ? 0 : alignment)) / 100;
    }
}

package dev.openvmo.metrics.forecasts;

/** How sure a forecast is. Pure. */
enum Percentile {
    P50(0.50),
    P85(0.85),
    P95(0.95);

    final double share;

    Percentile(double share) {
        this.share = share;
    }
}

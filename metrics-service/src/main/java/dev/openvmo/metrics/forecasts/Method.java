package dev.openvmo.metrics.forecasts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a forecast is made. */
@Schema(
        name = "ForecastMethod",
        description = "EXACT computes the distribution, MONTE_CARLO plays it 10,000 times and says its error.")
enum Method {
    EXACT,
    MONTE_CARLO
}

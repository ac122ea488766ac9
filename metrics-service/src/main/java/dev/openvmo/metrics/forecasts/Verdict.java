package dev.openvmo.metrics.forecasts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a percentile. */
@Schema(
        name = "ForecastVerdict",
        description =
                "HELD: it came so or better. MISSED: it did not, or cannot any more. OPEN: that is not known yet.")
enum Verdict {
    HELD,
    MISSED,
    OPEN
}

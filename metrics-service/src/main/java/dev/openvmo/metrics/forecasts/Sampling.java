package dev.openvmo.metrics.forecasts;

import dev.openvmo.metrics.series.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which intervals it is counted what was finished. Pure. */
@Schema(name = "ForecastInterval", description = "In which intervals it is counted what was finished.")
enum Sampling {
    DAY(ChronoUnit.DAYS, Interval.DAY),
    WEEK(ChronoUnit.WEEKS, Interval.WEEK);

    private final ChronoUnit unit;
    private final Interval interval;

    Sampling(ChronoUnit unit, Interval interval) {
        this.unit = unit;
        this.interval = interval;
    }

    Interval interval() {
        return interval;
    }

    /** The day on which so many intervals are over. */
    LocalDate after(LocalDate start, long intervals) {
        return start.plus(intervals, unit);
    }

    /** How many whole intervals there are between these days. */
    long between(LocalDate start, LocalDate until) {
        return unit.between(start, until);
    }
}

package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a benefit has brought beside what was forecast last. Forecast and actual are compared over the periods that are over
 * and were measured: of what is not known, nothing is said. Pure.
 *
 * @param unit of the metric
 * @param worth of one unit, in the portfolio's currency; null where that is not said
 * @param estimator who forecast last; null without a forecast
 * @param valueStreamId the initiative's; null where it has none
 */
public record Outcome(
        UUID benefitId,
        UUID initiativeId,
        String name,
        boolean disbenefit,
        String unit,
        BigDecimal worth,
        String currency,
        String estimator,
        Integer forecastVersion,
        UUID valueStreamId,
        String valueStream,
        List<PeriodOutcome> periods) {
    private static final int PLACES = 9;

    /** Why there is no ratio. */
    enum Unknown {
        NO_FORECAST,
        NOT_MEASURED,
        ZERO_FORECAST
    }

    List<PeriodOutcome> counted() {
        return periods.stream().filter(PeriodOutcome::counts).toList();
    }

    BigDecimal sum(Function<PeriodOutcome, BigDecimal> of) {
        return counted().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long samples() {
        return counted().stream().mapToLong(PeriodOutcome::samples).sum();
    }

    /** Why actual and forecast do not make a ratio; null where they do. */
    Unknown unknown() {
        if (forecastVersion == null) {
            return Unknown.NO_FORECAST;
        }
        if (counted().isEmpty()) {
            return Unknown.NOT_MEASURED;
        }
        return sum(PeriodOutcome::likely).signum() == 0 ? Unknown.ZERO_FORECAST : null;
    }

    /** Whether actual and forecast make a ratio. */
    public boolean comparable() {
        return unknown() == null;
    }

    /** Actual over forecast; only where it is known. */
    public BigDecimal ratio() {
        return Decimals.quotient(sum(PeriodOutcome::actual), sum(PeriodOutcome::likely), PLACES);
    }

    /** Whether what came lies between the lowest and the highest that was forecast. */
    boolean covered() {
        var actual = sum(PeriodOutcome::actual);
        return actual.compareTo(sum(PeriodOutcome::low)) >= 0 && actual.compareTo(sum(PeriodOutcome::high)) <= 0;
    }
}

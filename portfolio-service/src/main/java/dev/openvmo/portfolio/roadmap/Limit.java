package dev.openvmo.portfolio.roadmap;

import dev.openvmo.portfolio.roadmap.RoadmapView.BlockerKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What those who need it have to share for a while: the money of a budget, or the days of a team. Before and after it nothing
 * limits. It counts in units so small that what is rounded down is far below what anybody counts. Pure.
 *
 * @param source whose need counts: the budget's value stream, or the team
 * @param named what is in the way where it does not suffice: the budget, or the team
 * @param whole all of it
 * @param left what of it is set aside for nobody
 */
record Limit(
        BlockerKind kind, UUID source, UUID named, LocalDate first, LocalDate last, BigDecimal whole, BigDecimal left) {
    /** So many that those of a year at the highest rate are no more than a long holds. */
    private static final int DIGITS = 16;

    private static final BigDecimal MOST = BigDecimal.valueOf(2).movePointRight(DIGITS);

    /** The same in days from today on. */
    Cap cap(LocalDate today, int horizon) {
        var begins = (int) Math.max(0, ChronoUnit.DAYS.between(today, first));
        var ends = (int) Math.min(horizon, ChronoUnit.DAYS.between(today, last) + 1);
        var bounds = IntStream.of(0, begins, ends, horizon).sorted().distinct().toArray();
        var amounts = IntStream.range(0, bounds.length - 1)
                .mapToLong(i -> bounds[i] >= begins && bounds[i + 1] <= ends ? units(left) : Cap.UNLIMITED)
                .toArray();
        return new Cap(bounds, amounts);
    }

    /** So much spread evenly over so many days, in units a day. */
    long daily(BigDecimal amount, int days) {
        return units(amount.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128));
    }

    /** In units. */
    long units(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO)
                .movePointRight(DIGITS - (whole.precision() - whole.scale()))
                .setScale(0, RoundingMode.DOWN)
                .min(MOST)
                .longValueExact();
    }
}

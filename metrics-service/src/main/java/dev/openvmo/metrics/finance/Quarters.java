package dev.openvmo.metrics.finance;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Amounts by fiscal quarter. What is told of a year comes evenly in its four quarters, what is told of a month in the quarter
 * it lies in. Pure but for what is added.
 */
public final class Quarters {
    private static final int PER_YEAR = 4;
    private static final BigDecimal SHARE = new BigDecimal("0.25");

    private final FiscalCalendar calendar;
    private final TreeMap<Integer, BigDecimal> amounts = new TreeMap<>();

    public Quarters(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    /** Adds what is told of a period. */
    public void add(FiscalPeriod period, BigDecimal amount) {
        var quarters = of(period);
        var each = quarters.size() == 1 ? amount : amount.multiply(SHARE);
        quarters.forEach(quarter -> amounts.merge(number(quarter), each, BigDecimal::add));
    }

    /** The quarters of a period, or the one a month lies in. */
    private List<FiscalPeriod> of(FiscalPeriod period) {
        return (period.length() == FiscalPeriod.Length.MONTH
                        ? calendar.of(calendar.first(period))
                        : calendar.within(period))
                .stream()
                        .filter(each -> each.length() == FiscalPeriod.Length.QUARTER)
                        .toList();
    }

    /** The number of a quarter: one more is the next. */
    public static int number(FiscalPeriod quarter) {
        return quarter.year() * PER_YEAR + quarter.number() - 1;
    }

    /** The quarter of this number. */
    public static FiscalPeriod quarter(int number) {
        return new FiscalPeriod(FiscalPeriod.Length.QUARTER, number / PER_YEAR, number % PER_YEAR + 1);
    }

    /** The numbers of the quarters of which something is told. */
    public NavigableSet<Integer> numbers() {
        return new TreeSet<>(amounts.navigableKeySet());
    }

    /** The amount of a quarter; 0 where nothing is told. */
    public BigDecimal at(int number) {
        return amounts.getOrDefault(number, BigDecimal.ZERO);
    }

    /** The amounts from the first of these quarters to the last. */
    public List<BigDecimal> from(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(this::at).toList();
    }
}

package dev.openvmo.portfolio.capacity;

import dev.openvmo.portfolio.staffing.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether there is room for more. Days of work add up over a period, of tools so many are used at once. Pure.
 *
 * @param counted whether it is a tool
 * @param caps how much there is, no day twice
 * @param uses how much is used
 */
record Room(boolean counted, List<Span> caps, List<Span> uses) {

    /** What there is and what is used of it, in a period or at a moment of it. */
    record Load(BigDecimal capacity, BigDecimal used) {
        BigDecimal left() {
            return capacity.subtract(used);
        }
    }

    /** What is left, where it does not suffice for this. */
    Optional<BigDecimal> lacking(Span wanted) {
        var left = counted
                ? moments(wanted).flatMap(load -> tooLittle(load.left(), wanted.amount()))
                : caps.stream()
                        .filter(wanted::meets)
                        .flatMap(cap -> tooLittle(cap.amount().subtract(used(cap)), wanted.within(cap)));
        return left.min(Comparator.naturalOrder());
    }

    private static Stream<BigDecimal> tooLittle(BigDecimal left, BigDecimal wanted) {
        return wanted.compareTo(left) > 0 ? Stream.of(left) : Stream.empty();
    }

    /** The whole of a period; of tools the moment at which the fewest are left. */
    Load load(Span period) {
        return counted
                ? moments(period).min(Comparator.comparing(Load::left)).orElseThrow()
                : new Load(
                        caps.stream().map(cap -> cap.within(period)).reduce(BigDecimal.ZERO, BigDecimal::add),
                        used(period));
    }

    private BigDecimal used(Span period) {
        return uses.stream().map(use -> use.within(period)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is used changes only where something begins or has ended. */
    private Stream<Load> moments(Span period) {
        var days = new TreeSet<LocalDate>();
        days.add(period.first());
        Stream.concat(caps.stream(), uses.stream()).forEach(span -> {
            days.add(span.first());
            days.add(span.last().plusDays(1));
        });
        return days.subSet(period.first(), true, period.last(), true).stream()
                .map(day -> new Load(sum(caps, day), sum(uses, day)));
    }

    private static BigDecimal sum(List<Span> spans, LocalDate day) {
        return spans.stream().filter(span -> on(span, day)).map(Span::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean on(Span span, LocalDate day) {
        return !day.isBefore(span.first()) && !day.isAfter(span.last());
    }
}

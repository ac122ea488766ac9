package dev.openvmo.metrics.waste;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.dora.ReworkRates.Rework;
import dev.openvmo.metrics.flow.WaitShares.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was spent on nothing, in one currency: of each initiative what was booked, whether it serves an objective and whether it is
 * a zombie; how much of its work's time it waited; how much of what was deployed was rework. Pure.
 */
record Waste(List<Spent> spent, List<Share> waits, Rework rework) {

    /**
     * What was booked for an initiative.
     *
     * @param amount in the portfolio's currency; null where a rate lacks
     */
    record Spent(UUID initiativeId, String title, BigDecimal amount, boolean aligned, boolean zombie) {}

    /** What of it was wasted by an initiative. */
    record Item(Spent of, BigDecimal amount) {}

    /**
     * An amount and of which initiatives it is made.
     *
     * @param amount null where it is not known
     * @param reason why it is not known; else null
     */
    record Part(BigDecimal amount, String reason, List<Item> items) {
        static Part unknown(String reason) {
            return new Part(null, reason, List.of());
        }
    }

    /** All that was booked. */
    Part booked() {
        return sum(each -> true);
    }

    /** Booked for what contributes to no objective. */
    Part unaligned() {
        return sum(each -> !each.aligned);
    }

    /** Booked for zombies. */
    Part zombies() {
        return sum(Spent::zombie);
    }

    private Part sum(Predicate<Spent> which) {
        if (spent.isEmpty()) {
            return Part.unknown("NOTHING_BOOKED");
        }
        var items = spent.stream()
                .filter(which)
                .map(each -> new Item(each, each.amount))
                .toList();
        return items.stream().anyMatch(each -> each.amount == null)
                ? new Part(null, "NO_EXCHANGE_RATE", items)
                : new Part(total(items), null, items);
    }

    /**
     * Of each initiative what was booked, times the share of its finished items' time in which they waited or were blocked: while
     * work waits, what keeps it going is paid for.
     */
    Part waiting() {
        if (spent.isEmpty()) {
            return Part.unknown("NOTHING_BOOKED");
        }
        var shares = waits.stream().collect(Collectors.toMap(Share::initiativeId, each -> each));
        var known = spent.stream()
                .filter(each -> shares.containsKey(each.initiativeId)
                        && shares.get(each.initiativeId).elapsedDays().signum() > 0)
                .toList();
        if (known.isEmpty()) {
            return Part.unknown("WAITS_NOT_TOLD");
        }
        var items = known.stream().map(each -> waited(each, shares)).toList();
        return items.stream().anyMatch(each -> each.amount == null)
                ? new Part(null, "NO_EXCHANGE_RATE", items)
                : new Part(total(items), null, items);
    }

    private static Item waited(Spent of, Map<UUID, Share> shares) {
        var share = shares.get(of.initiativeId);
        return new Item(
                of,
                of.amount == null
                        ? null
                        : Decimals.quotient(
                                of.amount.multiply(share.idleDays()), share.elapsedDays(), Decimals.PLACES));
    }

    /** All that was booked, times the deployment rework rate. */
    Part reworked() {
        var booked = booked();
        if (booked.amount == null) {
            return Part.unknown(booked.reason);
        }
        return rework.rate().value() == null
                ? Part.unknown(rework.rate().reason())
                : new Part(Decimals.rounded(booked.amount.multiply(rework.rate().value())), null, List.of());
    }

    private static BigDecimal total(List<Item> items) {
        return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

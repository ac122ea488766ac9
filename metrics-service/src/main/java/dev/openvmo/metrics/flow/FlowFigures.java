package dev.openvmo.metrics.flow;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import dev.openvmo.metrics.workitems.WorkItemKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How work flowed: the metrics of the Flow Framework (Kersten, 2018), SAFe's predictability, and those of Kanban. */
@Schema(name = "FlowFigures", description = "How work flowed.")
record FlowFigures(
        @Schema(description = "Flow velocity: how many work items were finished.") Computed velocity,
        @Schema(description = "The same for each week.") Computed throughput,
        @Schema(description = "From the start of work until it was finished.") Durations flowTime,
        @Schema(description = "From when it was asked for until it was finished.") Durations leadTime,
        @Schema(
                        description =
                                "Of all flow time the part in which somebody worked on it: it neither waited, nor was anything in the way of"
                                        + " its initiative.")
                Computed efficiency,
        Load load,
        @Schema(description = "What was finished, by kind.", maxItems = 4) List<Share> distribution,
        @Schema(description = "Achieved over planned business value of what was due.") Computed predictability,
        @Schema(description = "Since when that is in progress which is, at the end of the window.") Durations age) {
    private static final BigDecimal WEEK = BigDecimal.valueOf(604_800);
    private static final String NONE = "NO_WORK_ITEMS"; // neither open in the window nor finished in it

    /** How much is in progress. */
    @Schema(name = "FlowLoad", description = "How many work items are in progress.")
    record Load(
            @Schema(description = "At the end of the window.") Computed atEnd,
            @Schema(description = "The mean over time.") Computed mean) {}

    /** How much of what was finished is of a kind. */
    @Schema(name = "FlowShare", description = "How much of what was finished is of a kind.")
    record Share(
            WorkItemKind kind,
            @Schema(description = "How many.", minimum = "0", examples = "12") long items,
            @Schema(description = "Per cent of all that were finished.") Computed share) {}

    /** Where no work item was open in the window. */
    static FlowFigures none(FlowQuestion asked, Instant now) {
        var finished = asked.items(FlowState.FINISHED);
        return new FlowFigures(
                Computed.unknown(NONE),
                Computed.unknown(NONE),
                Durations.of(null, null, 0, now, finished, NONE),
                Durations.of(null, null, 0, now, finished, NONE),
                Computed.unknown(NONE),
                new Load(Computed.unknown(NONE), Computed.unknown(NONE)),
                List.of(),
                Computed.unknown(NONE),
                Durations.of(null, null, 0, now, asked.items(FlowState.IN_PROGRESS), NONE));
    }

    /** What the statement of {@link FlowSql} says. */
    static FlowFigures of(Row row, FlowQuestion asked, Instant now) {
        var window = new BigDecimal(
                        Duration.between(asked.window().from(), asked.window().to())
                                .toMillis())
                .movePointLeft(3);
        var finished = count(row, "finished");
        var items = asked.items(FlowState.FINISHED);
        var standing = asked.items(FlowState.IN_PROGRESS);
        var load = count(row, "load");
        return new FlowFigures(
                new Computed(BigDecimal.valueOf(finished), "items", now, finished, items, null),
                new Computed(
                        Decimals.quotient(BigDecimal.valueOf(finished).multiply(WEEK), window, Decimals.PLACES),
                        "items/week",
                        now,
                        finished,
                        items,
                        null),
                Durations.of(
                        row.decimals("flow_shares"),
                        row.decimal("flow_mean"),
                        count(row, "timed"),
                        now,
                        items,
                        finished == 0 ? "NOTHING_FINISHED" : "STARTS_NOT_TOLD"),
                Durations.of(
                        row.decimals("lead_shares"),
                        row.decimal("lead_mean"),
                        finished,
                        now,
                        items,
                        "NOTHING_FINISHED"),
                efficiency(row, finished, now, items),
                new Load(
                        new Computed(BigDecimal.valueOf(load), "items", now, load, standing, null),
                        new Computed(
                                Decimals.quotient(row.decimal("stood"), window, Decimals.PLACES),
                                "items",
                                now,
                                null,
                                standing,
                                null)),
                distribution(row, finished, now, items),
                predictability(row, now, asked.items(FlowState.DUE)),
                Durations.of(
                        row.decimals("ages"), row.decimal("age_mean"), load, now, standing, "NOTHING_IN_PROGRESS"));
    }

    private static Computed efficiency(Row row, long finished, Instant now, String items) {
        var elapsed = row.decimal("elapsed");
        if (elapsed == null || elapsed.signum() == 0) {
            return Computed.unknown(finished == 0 ? "NOTHING_FINISHED" : "WAITS_NOT_TOLD");
        }
        return percent(row.decimal("active"), elapsed, now, count(row, "told"), items);
    }

    private static Computed predictability(Row row, Instant now, String items) {
        var planned = row.decimal("planned");
        if (planned == null || planned.signum() == 0) {
            return Computed.unknown("NOTHING_PLANNED");
        }
        return percent(row.decimal("achieved"), planned, now, count(row, "judged"), items);
    }

    private static List<Share> distribution(Row row, long finished, Instant now, String items) {
        var shares = new ArrayList<Share>();
        for (var kind : WorkItemKind.values()) {
            var there = count(row, kind.name().toLowerCase(Locale.ROOT) + "s");
            shares.add(new Share(
                    kind,
                    there,
                    finished == 0
                            ? Computed.unknown("NOTHING_FINISHED")
                            : percent(BigDecimal.valueOf(there), BigDecimal.valueOf(finished), now, finished, items)));
        }
        return shares;
    }

    private static Computed percent(BigDecimal part, BigDecimal whole, Instant now, long size, String items) {
        return new Computed(
                Decimals.quotient(part.movePointRight(2), whole, Decimals.PLACES), "%", now, size, items, null);
    }

    private static long count(Row row, String column) {
        var count = row.number(column);
        return count == null ? 0 : count;
    }
}

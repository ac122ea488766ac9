package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.impediments.Spans.Span;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How long was something in the way of an initiative, and what does that cost? */
@ApplicationScoped
class BlockedTimes {
    /** In which somebody works on it; in READY it waits, in the funnel and done it does not flow. */
    private static final Set<KanbanState> ACTIVE = EnumSet.of(
            KanbanState.REVIEWING,
            KanbanState.ANALYZING,
            KanbanState.IMPLEMENTING_MVP,
            KanbanState.IMPLEMENTING_PERSEVERE);

    private static final Set<KanbanState> FLOWING =
            EnumSet.complementOf(EnumSet.of(KanbanState.FUNNEL, KanbanState.DONE));
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal WEEK = BigDecimal.valueOf(604_800);

    private final Initiatives initiatives;
    private final TransactionTime time;
    private final Sql sql;

    BlockedTimes(Initiatives initiatives, TransactionTime time, Sql sql) {
        this.initiatives = initiatives;
        this.time = time;
        this.sql = sql;
    }

    /** 404 where the caller cannot see the initiative. */
    BlockedTimeView of(UUID id) {
        initiatives.requireVisible(id);
        var now = time.instant();
        var blocked = Spans.of(sql.query(
                        "select raised_at, coalesce(resolved_at, :now) as ended from impediment where initiative_id = :id")
                .with("id", id)
                .with("now", now)
                .list(row -> new Span(row.instant("raised_at"), row.instant("ended"))));
        var states = states(id, now);
        var flow = in(states, FLOWING);
        var active = in(states, ACTIVE);
        var hindered = active.and(blocked);
        var perWeek = sql.query("select cost_of_delay from initiative_estimates where initiative_id = :id")
                .with("id", id)
                .first(row -> row.decimal("cost_of_delay"))
                .orElse(null);
        var here = "/v1/initiatives/%s/blocked-time?asOf=%s".formatted(id, now);
        return new BlockedTimeView(
                id,
                now,
                new Computed(days(blocked), "d", now, null, here, null),
                perWeek == null
                        ? Computed.unknown("NOT_ESTIMATED")
                        : new Computed(
                                Decimals.quotient(seconds(blocked).multiply(perWeek), WEEK, Decimals.PLACES),
                                null,
                                now,
                                null,
                                here,
                                null),
                flow.length().isZero()
                        ? Computed.unknown("NOT_STARTED")
                        : new Computed(
                                Decimals.quotient(
                                        seconds(active)
                                                .subtract(seconds(hindered))
                                                .movePointRight(2),
                                        seconds(flow),
                                        Decimals.PLACES),
                                "%",
                                now,
                                null,
                                here,
                                null),
                blocked.pieces(),
                perWeek,
                days(active),
                days(hindered),
                days(flow));
    }

    private Map<KanbanState, List<Span>> states(UUID id, Instant now) {
        var entered = sql.query(
                        """
                        select to_state, entered_at, coalesce(lead(entered_at) over (order by entered_at, id), :now) as ended
                        from initiative_transition where initiative_id = :id""")
                .with("id", id)
                .with("now", now)
                .list(row -> Map.entry(
                        row.constant("to_state", KanbanState.class),
                        new Span(row.instant("entered_at"), row.instant("ended"))));
        var states = new EnumMap<KanbanState, List<Span>>(KanbanState.class);
        entered.forEach(each -> states.computeIfAbsent(each.getKey(), state -> new ArrayList<>())
                .add(each.getValue()));
        return states;
    }

    private static Spans in(Map<KanbanState, List<Span>> all, Set<KanbanState> states) {
        return Spans.of(states.stream()
                .flatMap(state -> all.getOrDefault(state, List.of()).stream())
                .toList());
    }

    private static BigDecimal days(Spans spans) {
        return Decimals.quotient(seconds(spans), DAY, Decimals.PLACES);
    }

    private static BigDecimal seconds(Spans spans) {
        var length = spans.length();
        return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    }
}

package dev.openvmo.portfolio.flow;

import dev.openvmo.portfolio.flow.FlowView.Day;
import dev.openvmo.portfolio.flow.FlowView.Standing;
import dev.openvmo.portfolio.terms.KanbanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;

/** How many stand where at the end of each day, summed up from what came and went. Pure. */
final class CumulativeFlow {
    private CumulativeFlow() {}

    /** How many more stand in a state after a day, the first being 1; 0 is all that was before. */
    record Delta(int day, KanbanState state, long more) {}

    static List<Day> of(LocalDate from, LocalDate to, LocalDate today, List<Delta> deltas) {
        var byDay = new HashMap<Integer, List<Delta>>();
        deltas.forEach(each ->
                byDay.computeIfAbsent(each.day(), day -> new ArrayList<>()).add(each));
        var standing = new EnumMap<KanbanState, Long>(KanbanState.class);
        var days = new ArrayList<Day>();
        byDay.getOrDefault(0, List.of()).forEach(each -> standing.merge(each.state(), each.more(), Long::sum));
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            byDay.getOrDefault(days.size() + 1, List.of())
                    .forEach(each -> standing.merge(each.state(), each.more(), Long::sum));
            var counts = Arrays.stream(KanbanState.values())
                    .map(state -> new Standing(state, standing.getOrDefault(state, 0L)))
                    .toList();
            days.add(new Day(day, counts, day.equals(today) ? true : null));
        }
        return days;
    }
}

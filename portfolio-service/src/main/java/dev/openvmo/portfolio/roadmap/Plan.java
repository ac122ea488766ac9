package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.roadmap.Activity.Link;
import dev.openvmo.portfolio.roadmap.RoadmapTable.Waits;
import dev.openvmo.portfolio.roadmap.RoadmapView.Blocker;
import dev.openvmo.portfolio.roadmap.RoadmapView.BlockerKind;
import dev.openvmo.portfolio.roadmap.RoadmapView.Item;
import dev.openvmo.portfolio.terms.KanbanState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From what is known of initiatives to days on which they are done, and back: days count from today. Pure. */
final class Plan {
    /** Forty years: nobody plans beyond. */
    static final int HORIZON = 14_610;

    private final LocalDate today;
    private final FiscalCalendar calendar;
    private final List<Planned> planned;
    private final List<String> skills;
    private final Network network;

    private Plan(
            LocalDate today, FiscalCalendar calendar, List<Planned> planned, List<String> skills, Network network) {
        this.today = today;
        this.calendar = calendar;
        this.planned = planned;
        this.skills = skills;
        this.network = network;
    }

    /** What is done takes no time any more: only its lag may still run. */
    static Plan of(
            LocalDate today, FiscalCalendar calendar, List<Planned> all, List<Waits> waits, Map<String, Cap> caps) {
        var ended = new HashMap<UUID, LocalDate>();
        all.stream()
                .filter(each -> each.state() == KanbanState.DONE)
                .forEach(each -> ended.put(each.id(), each.ended()));
        var open = all.stream().filter(each -> each.state() != KanbanState.DONE).toList();
        var places = new HashMap<UUID, Integer>();
        IntStream.range(0, open.size()).forEach(i -> places.put(open.get(i).id(), i));
        var links =
                Stream.<List<Link>>generate(ArrayList::new).limit(open.size()).toList();
        var release = new int[open.size()];
        for (int i = 0; i < release.length; i++) {
            release[i] = open.get(i).begun() == null ? day(today, open.get(i).plannedStart()) : 0;
        }
        for (var wait : waits) {
            var place = places.get(wait.initiativeId());
            if (place != null && ended.containsKey(wait.predecessorId())) {
                var free = ended.get(wait.predecessorId()).plusDays(wait.lagDays() + 1L);
                release[place] = Math.max(release[place], day(today, free));
            } else if (place != null) {
                links.get(place).add(new Link(places.get(wait.predecessorId()), wait.lagDays()));
            }
        }
        var skills = caps.keySet().stream()
                .filter(skill -> open.stream()
                        .anyMatch(each -> each.listed() && each.days(skill).signum() > 0))
                .toList();
        var activities = IntStream.range(0, open.size())
                .mapToObj(i -> new Activity(
                        Math.min(HORIZON, open.get(i).remaining(calendar, today)),
                        release[i],
                        open.get(i).baselineEnd() == null
                                ? Activity.ANY_TIME
                                : day(today, open.get(i).baselineEnd().plusDays(1)),
                        links.get(i),
                        skills.stream()
                                .mapToLong(skill -> rate(open.get(i), skill, calendar))
                                .toArray()))
                .toList();
        return new Plan(
                today,
                calendar,
                open,
                skills,
                new Network(activities, skills.stream().map(caps::get).toList(), HORIZON));
    }

    /** What it takes of a skill on each of its days; what is only waited for is others' work. */
    private static long rate(Planned planned, String skill, FiscalCalendar calendar) {
        return planned.listed()
                ? planned.days(skill)
                        .movePointRight(SkillCaps.SCALE)
                        .divide(BigDecimal.valueOf(planned.duration(calendar)), 0, RoundingMode.CEILING)
                        .longValueExact()
                : 0;
    }

    /** When each of those that are listed can be done. */
    List<Item> items() {
        var sequence = Sequencing.of(network);
        var times = CriticalPath.of(network);
        return IntStream.range(0, planned.size())
                .filter(i -> planned.get(i).listed())
                .mapToObj(i -> item(i, sequence, times.get(i)))
                .sorted(Comparator.comparing(Item::start, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Item item(int i, Sequence sequence, CriticalPath.Times times) {
        var initiative = planned.get(i);
        var due = initiative.baselineEnd();
        var done = sequence.starts()[i] != Sequence.NEVER;
        var start = !done ? null : initiative.begun() == null ? date(sequence.starts()[i]) : initiative.begun();
        var end = done ? date(sequence.end(i) - 1) : null;
        var late = !done || due != null && end.isAfter(due);
        return new Item(
                initiative.id(),
                initiative.portfolioId(),
                initiative.title(),
                initiative.state(),
                initiative.duration(calendar),
                initiative.durationSource(),
                initiative.plannedStart(),
                due,
                start,
                end,
                done ? quarters(start, end) : List.of(),
                date(times.earliestStart()),
                date(times.earliestEnd() - 1),
                date(times.latestStart()),
                date(times.latestEnd() - 1),
                times.totalSlack(),
                times.freeSlack(),
                times.critical(),
                late,
                late && done ? (int) ChronoUnit.DAYS.between(due, end) : null,
                blockers(sequence.blockers(i), network.activities().get(i)));
    }

    private List<Blocker> blockers(Sequence.Blockers blockers, Activity activity) {
        var all = new ArrayList<Blocker>();
        blockers.activities()
                .forEach(each -> all.add(
                        new Blocker(BlockerKind.DEPENDENCY, planned.get(each).id(), null, null)));
        blockers.caps().forEach(each -> all.add(new Blocker(BlockerKind.CAPACITY, null, skills.get(each), null)));
        if (blockers.date()) {
            all.add(new Blocker(BlockerKind.DATE, null, null, date(activity.release())));
        }
        return all;
    }

    private List<FiscalPeriod> quarters(LocalDate start, LocalDate end) {
        var quarters = new ArrayList<FiscalPeriod>();
        for (var day = start; !day.isAfter(end); ) {
            var quarter = calendar.of(day, FiscalPeriod.Length.QUARTER);
            quarters.add(quarter);
            day = calendar.last(quarter).plusDays(1);
        }
        return quarters;
    }

    private LocalDate date(int day) {
        return today.plusDays(Math.min(day, HORIZON));
    }

    /** From today on, what is past being today. */
    private static int day(LocalDate today, LocalDate day) {
        return day == null ? 0 : (int) Math.max(0, Math.min(HORIZON, ChronoUnit.DAYS.between(today, day)));
    }
}

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
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** From what is known of initiatives to days on which they are done, and back: days count from today. Pure. */
final class Plan {
    /** Forty years: nobody plans beyond. */
    static final int HORIZON = 14_610;

    private final LocalDate today;
    private final FiscalCalendar calendar;
    private final List<Planned> planned;
    private final List<String> skills;
    private final List<Limit> limits;
    private final Network network;

    private Plan(
            LocalDate today,
            FiscalCalendar calendar,
            List<Planned> planned,
            List<String> skills,
            List<Limit> limits,
            Network network) {
        this.today = today;
        this.calendar = calendar;
        this.planned = planned;
        this.skills = skills;
        this.limits = limits;
        this.network = network;
    }

    /** What is done takes no time any more: only its lag may still run. */
    static Plan of(
            LocalDate today,
            FiscalCalendar calendar,
            List<Planned> all,
            List<Waits> waits,
            Map<String, Cap> caps,
            Shares shares) {
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
        var limits = shares.limits().stream()
                .filter(limit -> limit.first().isBefore(today.plusDays(HORIZON)))
                .toList();
        var activities = IntStream.range(0, open.size())
                .mapToObj(i -> new Activity(
                        Math.min(HORIZON, open.get(i).remaining(calendar, today)),
                        release[i],
                        open.get(i).baselineEnd() == null
                                ? Activity.ANY_TIME
                                : day(today, open.get(i).baselineEnd().plusDays(1)),
                        links.get(i),
                        LongStream.concat(
                                        skills.stream().mapToLong(skill -> rate(open.get(i), skill, calendar)),
                                        limits.stream()
                                                .mapToLong(limit -> shares.rate(open.get(i), limit, calendar, today)))
                                .toArray(),
                        LongStream.concat(
                                        skills.stream().mapToLong(skill -> 0),
                                        limits.stream()
                                                .mapToLong(limit -> shares.own(open.get(i), limit, calendar, today)))
                                .toArray()))
                .toList();
        return new Plan(
                today,
                calendar,
                open,
                skills,
                limits,
                new Network(
                        activities,
                        Stream.concat(
                                        skills.stream().map(caps::get),
                                        limits.stream().map(limit -> limit.cap(today, HORIZON)))
                                .toList(),
                        HORIZON));
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
                        new Blocker(BlockerKind.DEPENDENCY, planned.get(each).id(), null, null, null, null)));
        blockers.caps().stream().map(this::scarce).distinct().forEach(all::add);
        if (blockers.date()) {
            all.add(new Blocker(BlockerKind.DATE, null, null, null, null, date(activity.release())));
        }
        return all;
    }

    private Blocker scarce(int cap) {
        if (cap < skills.size()) {
            return new Blocker(BlockerKind.CAPACITY, null, skills.get(cap), null, null, null);
        }
        var limit = limits.get(cap - skills.size());
        return limit.kind() == BlockerKind.BUDGET
                ? new Blocker(BlockerKind.BUDGET, null, null, limit.named(), null, null)
                : new Blocker(BlockerKind.TEAM, null, null, null, limit.named(), null);
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

package dev.openvmo.portfolio.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.roadmap.RoadmapTable.Waits;
import dev.openvmo.portfolio.roadmap.RoadmapView.BlockerKind;
import dev.openvmo.portfolio.roadmap.RoadmapView.Item;
import dev.openvmo.portfolio.terms.KanbanState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Plans with money, teams and people, and what is spent by them counted day by day, apart from how the plan counts. */
class PlanTest {
    private static final FiscalCalendar CALENDAR = new FiscalCalendar(1);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final UUID STREAM = new UUID(1, 0);
    private static final UUID TEAM = new UUID(2, 0);
    private static final BigDecimal PENNY = new BigDecimal("0.01");

    @Property(tries = 300)
    void noPlanBreaksABudgetACapADependencyOrADate(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var random = new Random(seed);
        var planned = new ArrayList<Planned>();
        var waits = new ArrayList<Waits>();
        var costs = new HashMap<UUID, Map<UUID, BigDecimal>>();
        var days = new HashMap<UUID, Map<UUID, BigDecimal>>();
        var committed = new HashMap<UUID, Map<UUID, BigDecimal>>();
        var reserved = new HashMap<UUID, BigDecimal>();
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
            var one = planned(i, random);
            planned.add(one);
            if (i > 0 && random.nextInt(3) == 0) {
                waits.add(new Waits(one.id(), planned.get(random.nextInt(i)).id(), random.nextInt(10)));
            }
            if (random.nextInt(3) > 0) {
                costs.put(one.id(), Map.of(STREAM, cents(random, 200_000)));
            }
            if (random.nextInt(3) == 0) {
                days.put(one.id(), Map.of(TEAM, cents(random, 6_000)));
            }
            if (random.nextInt(3) == 0) {
                var amount = cents(random, 50_000);
                var budget = new UUID(3, random.nextInt(4));
                committed.put(one.id(), Map.of(budget, amount));
                reserved.merge(budget, amount, BigDecimal::add);
            }
        }
        var limits = new ArrayList<Limit>();
        for (int q = 0; q < random.nextInt(5); q++) {
            var first = LocalDate.of(2027, 1, 1).plusMonths(3L * q);
            var budget = new UUID(3, q);
            var left = cents(random, 300_000);
            var whole = left.add(reserved.getOrDefault(budget, BigDecimal.ZERO));
            limits.add(new Limit(
                    BlockerKind.BUDGET,
                    STREAM,
                    budget,
                    first,
                    first.plusMonths(3).minusDays(1),
                    whole,
                    left));
            var there = cents(random, 5_000);
            limits.add(new Limit(
                    BlockerKind.TEAM,
                    TEAM,
                    TEAM,
                    max(first, TODAY),
                    first.plusMonths(3).minusDays(1),
                    there,
                    there));
        }
        var skills = new TreeMap<>(Map.of("java", cap(random)));
        var shares = new Shares(limits, costs, days, committed);

        var items = new HashMap<UUID, Item>();
        Plan.of(TODAY, CALENDAR, planned, waits, skills, shares)
                .items()
                .forEach(each -> items.put(each.initiativeId(), each));

        for (var one : planned) {
            var item = items.get(one.id());
            assertThat(item.start() == null || !item.start().isBefore(max(TODAY, one.plannedStart())))
                    .isTrue();
            assertThat(item.blockedBy()).isNotEmpty();
        }
        for (var wait : waits) {
            var before = items.get(wait.predecessorId());
            var after = items.get(wait.initiativeId());
            assertThat(after.start() == null
                            || before.end() != null
                                    && after.start().isAfter(before.end().plusDays(wait.lagDays())))
                    .isTrue();
        }
        for (var limit : limits) {
            var spent = planned.stream()
                    .map(one -> spent(one, items.get(one.id()), limit, shares))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(spent).isLessThanOrEqualTo(limit.left().add(PENNY));
        }
        var cap = skills.get("java");
        for (int b = 0; b < cap.amounts().length; b++) {
            var span = new Limit(
                    null,
                    null,
                    null,
                    TODAY.plusDays(cap.bounds()[b]),
                    TODAY.plusDays(cap.bounds()[b + 1] - 1L),
                    null,
                    null);
            var worked = planned.stream()
                    .map(one -> share(one, items.get(one.id()), span, one.days("java")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(worked)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(cap.amounts()[b], SkillCaps.SCALE)
                            .add(PENNY));
        }
    }

    /** Beyond what is committed to it. */
    private static BigDecimal spent(Planned one, Item item, Limit limit, Shares shares) {
        return limit.kind() == BlockerKind.TEAM
                ? share(one, item, limit, shares.days(one.id(), limit))
                : share(one, item, limit, shares.cost(one.id(), limit))
                        .subtract(shares.committed(one.id(), limit))
                        .max(BigDecimal.ZERO);
    }

    private static BigDecimal share(Planned one, Item item, Limit span, BigDecimal amount) {
        if (item.start() == null
                || item.end().isBefore(span.first())
                || item.start().isAfter(span.last())) {
            return BigDecimal.ZERO;
        }
        var from = max(item.start(), span.first());
        var to = item.end().isBefore(span.last()) ? item.end() : span.last();
        return amount.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1))
                .divide(BigDecimal.valueOf(one.duration(CALENDAR)), MathContext.DECIMAL64);
    }

    private static Planned planned(int i, Random random) {
        var start = TODAY.plusDays(random.nextInt(60) - 20L);
        var efforts = random.nextBoolean()
                ? List.<Planned.Effort>of()
                : List.of(
                        new Planned.Effort("java", FiscalPeriod.parse("2027-Q2").orElseThrow(), cents(random, 4_000)));
        return new Planned(
                new UUID(0, i),
                new UUID(4, 0),
                "One",
                KanbanState.READY,
                true,
                start,
                start.plusDays(random.nextInt(100)),
                null,
                null,
                null,
                efforts);
    }

    private static Cap cap(Random random) {
        return new Cap(
                new int[] {0, 20, 50, 110, Plan.HORIZON},
                random.longs(4, 0, 60_000_000).toArray());
    }

    private static BigDecimal cents(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

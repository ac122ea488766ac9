package dev.openvmo.metrics.insights;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.ids.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An organisation of two years with planted facts, made from a seed. Among some forty healthy initiatives there are three zombies,
 * one disproved hypothesis that is still funded, one optimistic estimator, one overloaded team, a value stream and the portfolio itself behind their targets, and one of everything else that the
 * rules look for; and of each, decoys that look like it: an old initiative that moves, one that stands still without money, a
 * disproved hypothesis that is defunded and one that was decided on anew, a pessimist, an estimator who was unlucky twice and one
 * whose luck varies, a team overloaded for one quarter only, one whose overload is over, and so on. What is to be found, and
 * nothing but that, is {@link #expected}.
 *
 * <p>It is told in two ways: as {@link #facts pure facts}, and by whoever tells the service what is in its lists. Other features
 * plant their own into it ({@link Plant}).
 */
final class Planted {
    static final String LEADING = "planted.leading";
    static final String LAGGING = "planted.lagging";
    static final String WORTH = "planted.worth";
    static final String CURRENCY = "GBP";

    /** Years begin in April: what portfolios of the tests' neighbours say. */
    static final FiscalCalendar CALENDAR = new FiscalCalendar(4);

    final UUID portfolioId = Ids.next();
    final LocalDate today;
    final Random random;
    final List<Initiative> initiatives = new ArrayList<>();
    final List<Other> others = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Overload> overloads = new ArrayList<>();
    final Set<String> expected = new TreeSet<>();

    private Planted(long seed, LocalDate today) {
        this.today = today;
        this.random = new Random(seed);
    }

    /** What another feature plants. */
    interface Plant {
        void into(Planted organisation);
    }

    /** Money that was booked on a day. */
    record Booking(LocalDate on, BigDecimal amount) {}

    /** A target and what was measured last, if anything was. */
    record Target(String metric, boolean leading, int start, int due, LocalDate observedOn, BigDecimal value) {}

    /** A value stream, or the portfolio itself. */
    record Other(InsightSubject type, UUID id, String name, List<Target> targets) {}

    /** Somebody forecast 1000 of a month that is over, and so much came. */
    record Benefit(String estimator, BigDecimal came) {}

    /** A decision: due where it has no kind. */
    record Decision(UUID id, UUID initiativeId, String title, String kind, LocalDate day) {}

    /** A team of which too much is asked; quarters count from this one. */
    record Overload(UUID id, UUID teamId, String team, int from, int to, boolean raised) {}

    /** An initiative; days are ago. */
    static final class Initiative {
        final UUID id = Ids.next();
        final String title;
        String state;
        String outcome;
        int entered;
        int inState;
        int moved;
        boolean aligned = true;
        BigDecimal committed;
        BigDecimal value;
        Benefit benefit;
        final List<Booking> bookings = new ArrayList<>();
        final List<Target> targets = new ArrayList<>();

        private Initiative(String title) {
            this.title = title;
        }

        Initiative in(String where, int enteredAgo, int sinceAgo, int movedAgo) {
            state = where;
            entered = enteredAgo;
            inState = sinceAgo;
            moved = Math.min(movedAgo, sinceAgo);
            return this;
        }

        Initiative done(String how, int ago) {
            outcome = how;
            return in("DONE", ago + 300, ago, ago);
        }

        Initiative unaligned() {
            aligned = false;
            return this;
        }
    }

    /** Of this seed, with what others plant. */
    static Planted of(long seed, LocalDate today, Plant... others) {
        var planted = new Planted(seed, today);
        planted.healthy();
        planted.zombies();
        planted.hypotheses();
        planted.spend();
        planted.results();
        planted.targets();
        planted.others();
        planted.bottleneck();
        planted.estimators();
        planted.teams();
        planted.due();
        List.of(others).forEach(each -> each.into(planted));
        return planted;
    }

    Initiative initiative(String title) {
        var made = new Initiative(title);
        initiatives.add(made);
        return made;
    }

    /** A day between two that are so many ago. */
    int ago(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    LocalDate day(int ago) {
        return today.minusDays(ago);
    }

    void expect(RuleKey rule, String subject) {
        expected.add(rule + " " + subject);
    }

    private void book(Initiative of, int from, int to) {
        for (int ago = from; ago <= to; ago += ago(20, 40)) {
            of.bookings.add(new Booking(day(ago), BigDecimal.valueOf(ago(100, 900) * 100L)));
        }
    }

    /** On its way: as much of it is gone as of the time, or a little less. */
    private void target(Initiative of, String metric, boolean leading, int start, int due, double share, int observed) {
        of.targets.add(onItsWay(metric, leading, start, due, share, observed));
    }

    private Target onItsWay(String metric, boolean leading, int start, int due, double share, int observed) {
        var passed = Math.min(1, (double) start / (start - due));
        return new Target(
                metric, leading, start, due, day(observed), BigDecimal.valueOf(Math.round(1000 * share * passed), 1));
    }

    private void healthy() {
        var states = List.of("REVIEWING", "ANALYZING", "READY", "IMPLEMENTING_MVP", "IMPLEMENTING_PERSEVERE");
        var counts = List.of(5, 5, 5, 10, 15);
        for (int nth = 0; nth < states.size(); nth++) {
            var state = states.get(nth);
            IntStream.range(0, counts.get(states.indexOf(state))).forEach(number -> {
                var inState = ago(5, 55);
                var made = initiative("Healthy %s %d".formatted(state, number))
                        .in(state, inState + ago(0, 600), inState, ago(1, 50));
                book(made, ago(1, 60), made.entered);
                if (state.startsWith("IMPLEMENTING")) {
                    target(
                            made,
                            LEADING,
                            true,
                            ago(100, 300),
                            -ago(30, 300),
                            0.8 + random.nextDouble() / 2,
                            ago(1, 50));
                }
            });
        }
    }

    private void zombies() {
        for (int nth = 0; nth < 3; nth++) {
            var zombie = initiative("Zombie " + nth).in("IMPLEMENTING_PERSEVERE", ago(400, 700), 300, ago(120, 290));
            if (nth == 0) {
                zombie.committed = BigDecimal.valueOf(500_000);
                book(zombie, 200, 350);
                zombie.bookings.clear();
            } else {
                book(zombie, ago(1, 80), 400);
            }
            expect(RuleKey.ZOMBIE_INITIATIVE, zombie.title + " AGED, NO_MOVEMENT");
        }
        book(initiative("Old but moves").in("IMPLEMENTING_PERSEVERE", 700, 400, ago(1, 80)), 10, 600);
        book(initiative("Old and still, without money").in("IMPLEMENTING_PERSEVERE", 700, 400, 300), 200, 600);
        book(initiative("Still but young").in("IMPLEMENTING_MVP", ago(150, 300), 120, 110), 10, 140);
        book(initiative("Old in the funnel").in("FUNNEL", 700, 690, 690), 10, 100);
        book(initiative("Old, still, and stopped").done("STOPPED", ago(120, 400)), 20, 500);
    }

    private void hypotheses() {
        var disproved = initiative("Disproved").in("IMPLEMENTING_MVP", ago(200, 400), 50, ago(1, 50));
        target(disproved, LEADING, true, 180, ago(20, 60), 0.05 * random.nextDouble(), 15);
        book(disproved, ago(1, 30), 150);
        expect(RuleKey.ZOMBIE_INITIATIVE, disproved.title + " HYPOTHESIS_DISPROVED");
        expect(RuleKey.SHORTFALL, disproved.title);

        var defunded = initiative("Disproved and defunded").in("REVIEWING", 400, 40, 30);
        target(defunded, LEADING, true, 300, 200, 0, 190);
        book(defunded, 180, 350);
        var anew = initiative("Disproved, then pivoted").in("IMPLEMENTING_MVP", 400, 40, 30);
        target(anew, LEADING, true, 180, 45, 0, 40);
        book(anew, 5, 200);
        decisions.add(new Decision(Ids.next(), anew.id, "Pivot it", "PIVOT", day(10)));
        expect(RuleKey.SHORTFALL, anew.title);
        var lagging = initiative("Proved, but slow").in("IMPLEMENTING_MVP", 400, 40, 30);
        target(lagging, LEADING, true, 180, 30, 1, 20);
        target(lagging, LAGGING, false, 180, 30, 0, 20);
        book(lagging, 5, 200);
        expect(RuleKey.SHORTFALL, lagging.title);
        var running = initiative("Not proved yet").in("IMPLEMENTING_MVP", 200, 40, 30);
        target(running, LEADING, true, 20, -300, 0, 10);
        book(running, 5, 100);
    }

    private void spend() {
        book(initiative("Serves nothing").in("IMPLEMENTING_MVP", 300, 50, 10).unaligned(), 10, 200);
        expect(RuleKey.UNALIGNED_SPEND, "Serves nothing");
        initiative("Serves nothing for free").in("REVIEWING", 100, 50, 10).unaligned();
        book(initiative("Served nothing long ago").done("PIVOTED", 400).unaligned(), 380, 600);
    }

    private void results() {
        book(initiative("Done for nothing").done("COMPLETED", ago(100, 400)), 110, 500);
        expect(RuleKey.COMPLETED_WITHOUT_VALUE, "Done for nothing");
        book(initiative("Done just now").done("COMPLETED", ago(1, 80)), 20, 300);
        var worth = initiative("Done and worth it").done("COMPLETED", ago(100, 400));
        worth.value = BigDecimal.valueOf(ago(100, 900));
        book(worth, 110, 500);
    }

    private void targets() {
        var behind = initiative("Far behind").in("IMPLEMENTING_PERSEVERE", 300, 50, 10);
        target(behind, LAGGING, false, 200, -50, 0.05, 10);
        target(behind, LEADING, true, 200, -50, 0.3, 10);
        book(behind, 10, 200);
        expect(RuleKey.SHORTFALL, behind.title);
        var nearly = initiative("A little behind").in("IMPLEMENTING_PERSEVERE", 300, 50, 10);
        target(nearly, LEADING, true, 200, -50, 0.7, 10);
        book(nearly, 10, 200);

        var stale = initiative("Not measured any more").in("IMPLEMENTING_PERSEVERE", 300, 50, 10);
        target(stale, LEADING, true, 200, -400, 1.2, ago(70, 150));
        book(stale, 10, 200);
        expect(RuleKey.STALE_MEASUREMENT, stale.title);
        var nearlyStale = initiative("Measured lately").in("IMPLEMENTING_PERSEVERE", 300, 50, 10);
        target(nearlyStale, LEADING, true, 200, -400, 1.2, ago(45, 55));
        book(nearlyStale, 10, 200);
        var over = initiative("Reached long ago").in("IMPLEMENTING_PERSEVERE", 500, 50, 10);
        target(over, LEADING, true, 400, 150, 1, 150);
        book(over, 10, 200);
    }

    private void others() {
        other(InsightSubject.VALUE_STREAM, Ids.next(), "Stream far behind", 0.1, 10);
        expect(RuleKey.SHORTFALL, "Stream far behind");
        other(InsightSubject.VALUE_STREAM, Ids.next(), "Stream not measured any more", 1, ago(70, 150));
        expect(RuleKey.STALE_MEASUREMENT, "Stream not measured any more");
        other(InsightSubject.VALUE_STREAM, Ids.next(), "Stream on its way", 0.9, ago(1, 50));
        other(InsightSubject.PORTFOLIO, portfolioId, "Planted", 0.2, 10);
        expect(RuleKey.SHORTFALL, "Planted");
    }

    private void other(InsightSubject type, UUID id, String name, double share, int observed) {
        others.add(new Other(type, id, name, List.of(onItsWay(LAGGING, false, 200, -100, share, observed))));
    }

    private void bottleneck() {
        for (int nth = 0; nth < 7; nth++) {
            book(initiative("Analyzed for ever " + nth).in("ANALYZING", 350, ago(150, 250), ago(1, 50)), 10, 300);
        }
        expect(RuleKey.BOTTLENECK_STATE, "ANALYZING");
        book(initiative("Ready for ever").in("READY", 350, 300, ago(1, 50)), 10, 300);
    }

    private void estimators() {
        forecast("Optimist", 0.4, 0.5, 0.6, 0.45 + random.nextDouble() / 10);
        expect(RuleKey.FORECAST_BIAS, "Optimist");
        forecast("Sober", 0.9, 1, 1.1, 0.95 + random.nextDouble() / 10);
        forecast("Pessimist", 1.5, 1.6, 1.4, 1.5 + random.nextDouble() / 10);
        forecast("Unlucky twice", 0.5, 0.55);
        forecast("Now so, now so", 0.1, 0.2, 1.9, 0.8);
    }

    private void forecast(String estimator, double... shares) {
        for (int nth = 0; nth < shares.length; nth++) {
            var made = initiative("Forecast by %s %d".formatted(estimator, nth)).done("COMPLETED", ago(100, 300));
            made.benefit = new Benefit(estimator, BigDecimal.valueOf(Math.round(shares[nth] * 1000)));
            book(made, 110, 300);
        }
    }

    private void teams() {
        overloads.add(new Overload(Ids.next(), Ids.next(), "Overloaded", 0, ago(1, 3), true));
        expect(RuleKey.OVERLOADED_TEAM, "Overloaded");
        overloads.add(new Overload(Ids.next(), Ids.next(), "Overloaded once", 1, 1, true));
        overloads.add(new Overload(Ids.next(), Ids.next(), "Relieved", 0, 3, false));
        overloads.add(new Overload(Ids.next(), Ids.next(), "Overloaded last year", -5, -2, true));
    }

    private void due() {
        decisions.add(new Decision(Ids.next(), null, "Overdue", null, day(ago(1, 60))));
        expect(RuleKey.DECISION_OVERDUE, "Overdue");
        decisions.add(new Decision(Ids.next(), initiatives.get(0).id, "Due today", null, today));
        decisions.add(new Decision(Ids.next(), initiatives.get(0).id, "Decided late", "PERSEVERE", day(20)));
    }

    /** A quarter, so many after this one. */
    String quarter(int after) {
        return CALENDAR.of(today.plusMonths(3L * after), FiscalPeriod.Length.QUARTER)
                .toString();
    }

    /** As rules look at it. */
    PortfolioFacts facts() {
        return new PortfolioFacts(
                portfolioId,
                CURRENCY,
                today,
                CALENDAR,
                initiatives.stream().map(this::facts).toList(),
                others.stream()
                        .map(each -> new PortfolioFacts.Measured(
                                new Finding.Subject(each.type, each.id, each.name), measures(each.targets)))
                        .toList(),
                decisions.stream()
                        .filter(each -> each.kind == null)
                        .map(each -> new PortfolioFacts.DueDecision(
                                each.id, each.initiativeId, each.title, "Portfolio board", each.day))
                        .toList(),
                overloads.stream()
                        .filter(Overload::raised)
                        .map(each -> new PortfolioFacts.Overload(
                                each.id,
                                each.teamId,
                                each.team,
                                quarter(each.from),
                                quarter(each.to),
                                BigDecimal.valueOf(60)))
                        .toList(),
                List.of("Now so, now so", "Optimist", "Pessimist", "Sober", "Unlucky twice").stream()
                        .map(this::estimator)
                        .toList());
    }

    private PortfolioFacts.Initiative facts(Initiative of) {
        var booked = of.bookings.stream().map(Booking::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var lately = of.bookings.stream()
                .filter(each -> each.on.isAfter(today.minusDays(365)))
                .map(Booking::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var verdict = decisions.stream()
                .filter(each -> each.kind != null && each.initiativeId.equals(of.id))
                .findFirst();
        return new PortfolioFacts.Initiative(
                of.id,
                of.title,
                of.state,
                of.outcome,
                day(of.entered),
                day(of.inState),
                day(of.moved),
                of.aligned ? 1 : 0,
                of.committed == null ? BigDecimal.ZERO : of.committed,
                booked,
                lately,
                of.bookings.stream().map(Booking::on).max(LocalDate::compareTo).orElse(null),
                of.benefit == null ? of.value : of.benefit.came,
                of.benefit != null,
                verdict.map(Decision::kind).orElse(null),
                verdict.map(Decision::day).orElse(null),
                measures(of.targets));
    }

    private List<PortfolioFacts.Measure> measures(List<Target> targets) {
        return targets.stream()
                .map(each -> new PortfolioFacts.Measure(
                        each.metric,
                        each.leading,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(100),
                        day(each.start),
                        day(each.due),
                        each.value,
                        each.observedOn))
                .toList();
    }

    /** Mean and Student's interval of 95 %, by the textbook. */
    private PortfolioFacts.Estimator estimator(String name) {
        var ratios = initiatives.stream()
                .filter(each -> each.benefit != null && each.benefit.estimator.equals(name))
                .mapToDouble(each -> each.benefit.came.doubleValue() / 1000)
                .toArray();
        var n = ratios.length;
        var mean = IntStream.range(0, n).mapToDouble(nth -> ratios[nth]).sum() / n;
        var squares = IntStream.range(0, n)
                .mapToDouble(nth -> (ratios[nth] - mean) * (ratios[nth] - mean))
                .sum();
        var student = n == 2 ? 12.706 : 3.182;
        return new PortfolioFacts.Estimator(
                name,
                n,
                BigDecimal.valueOf(mean),
                BigDecimal.valueOf(mean + student * Math.sqrt(squares / (n - 1) / n)));
    }
}

package dev.openvmo.metrics.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * Two years of measurements around actions of which it is known what they did: two that worked (one raises what it is to raise at
 * once, one lowers what it is to lower little by little), one that did nothing, and decoys that did nothing either and look as if:
 * a trend that was there before, a season that turns just then, one outlier afterwards, and a few days one of which stands out. Every other day is
 * measured; days scatter by five around a hundred, a part of which (0.3) stays until the next time. All from one seed.
 */
record PlantedActions(List<Planted> all) {
    static final LocalDate START = LocalDate.of(2024, 11, 1);
    private static final int DAYS = 730;
    private static final int DONE = 545;
    private static final double SCATTER = 5;
    private static final double STAYS = 0.3;

    /** An action, the days around it, and what is to be found of it. */
    record Planted(String name, int wanted, List<Comparison.Day> days, LocalDate doneOn, Reason truth) {
        /** What is found of it. */
        Reason found() {
            return Comparison.tooFew(before(), after())
                    .orElseGet(() -> Comparison.of(before(), after()).reason(wanted));
        }

        private List<Comparison.Day> before() {
            return days.stream().filter(each -> each.day().isBefore(doneOn)).toList();
        }

        private List<Comparison.Day> after() {
            return days.stream().filter(each -> !each.day().isBefore(doneOn)).toList();
        }
    }

    static PlantedActions of(long seed) {
        var random = new Random(seed);
        return new PlantedActions(List.of(
                planted("raised", 1, 2, day -> day < DONE ? 0 : 12, Reason.CHANGED, random),
                planted("lowered", -1, 2, day -> day < DONE ? 0 : -(day - DONE) * 0.15, Reason.CHANGED, random),
                planted("did nothing", 1, 2, day -> 0, Reason.NOT_CHANGED, random),
                planted("trend before", 1, 2, day -> day * 0.05, Reason.TREND_BEFORE, random),
                planted(
                        "season",
                        1,
                        2,
                        day -> 15 * Math.sin(2 * Math.PI * (day - DONE) / 365.2425),
                        Reason.SEASON,
                        random),
                planted("outlier", 1, 2, day -> day / 2 == DONE / 2 + 20 ? 80 : 0, Reason.NOT_CHANGED, random),
                planted("few days", 1, 28, day -> day == DONE / 28 * 28 + 56 ? 30 : 0, Reason.TOO_FEW_AFTER, random)));
    }

    private static Planted planted(
            String name, int wanted, int apart, IntToDoubleFunction effect, Reason truth, Random random) {
        return new Planted(name, wanted, series(random, apart, effect), START.plusDays(DONE), truth);
    }

    private static List<Comparison.Day> series(Random random, int apart, IntToDoubleFunction effect) {
        var days = new ArrayList<Comparison.Day>();
        double rest = 0;
        for (int day = 0; day < DAYS; day += apart) {
            rest = STAYS * rest + random.nextGaussian() * SCATTER * Math.sqrt(1 - STAYS * STAYS);
            days.add(new Comparison.Day(START.plusDays(day), 100 + effect.applyAsDouble(day) + rest));
        }
        return days;
    }
}

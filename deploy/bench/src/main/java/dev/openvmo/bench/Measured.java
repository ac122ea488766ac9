package dev.openvmo.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** The raw figures of a row's rounds, and their medians. */
record Measured(
        String what,
        String reference,
        String unit,
        String goal,
        List<Double> subjects,
        List<Double> references,
        String details) {
    /** Warms the suite for so long, and the reference once; then measures both in turn, either first as often as the other. */
    static Measured of(Row row, Bench.Ground ground, Duration warm, int rounds) throws Exception {
        row.prepare();
        var end = System.nanoTime() + warm.toNanos();
        do {
            warm(row);
        } while (System.nanoTime() < end);
        row.measureReference();
        row.warmed();
        var subjects = new ArrayList<Double>();
        var references = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var sides = new ArrayList<Callable<Boolean>>();
            sides.add(() -> references.add(row.measureReference()));
            sides.add(round % 2, () -> subjects.add(row.subject()));
            for (var side : sides) {
                ground.untilQuiet();
                side.call();
            }
        }
        return new Measured(row.what(), row.reference(), row.unit(), row.goal(), subjects, references, row.details());
    }

    /** What is not compiled yet may be too slow for its own deadlines. */
    private static void warm(Row row) throws Exception {
        try {
            row.warm();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
            System.err.println("while warming: " + e.getCause().getMessage());
        }
    }

    double subject() {
        return Statistics.median(subjects);
    }

    double baseline() {
        return Statistics.median(references);
    }

    double ratio() {
        return subject() / baseline();
    }

    String line() {
        return "%-58s %12.1f %12.1f %-8s %8.3f   %s".formatted(what, subject(), baseline(), unit, ratio(), goal)
                + (details.isEmpty() ? "" : "\n" + details);
    }

    static String head() {
        return "%-58s %12s %12s %-8s %8s   %s".formatted("what", "suite", "reference", "unit", "ratio", "goal");
    }
}

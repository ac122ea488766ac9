package dev.openvmo.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One initiative of the demonstration, as its line in {@code initiatives.psv} says. */
record Plan(
        String ref,
        String stream,
        String title,
        String kind,
        String category,
        String horizon,
        List<Double> estimates,
        String state,
        String outcome,
        List<Serves> serves,
        OptionalInt benefitPerDay) {

    /** What it does for one objective. */
    record Serves(String objective, double strength, double confidence) {}

    static List<Plan> all() {
        try (var in = Plan.class.getResourceAsStream("initiatives.psv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Plan::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan parse(String line) {
        var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        var state = cells.get(7).split(":");
        return new Plan(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                words(cells.get(6), ",").map(Double::valueOf).toList(),
                state[0],
                state.length > 1 ? state[1] : null,
                words(cells.get(8), " ")
                        .map(word -> word.split(":"))
                        .map(part -> new Serves(part[0], Double.parseDouble(part[1]), Double.parseDouble(part[2])))
                        .toList(),
                cells.get(9).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells.get(9))));
    }

    /** Whether nothing is left to decide or do: then it is no part of the backlog. */
    boolean done() {
        return state.equals("DONE");
    }

    /** Whether another one goes on instead: that is decided when all else is there. */
    boolean pivots() {
        return "PIVOTED".equals(outcome);
    }

    Map<String, Double> estimatesBody() {
        return Map.of(
                "businessValue", estimates.get(0),
                "timeCriticality", estimates.get(1),
                "riskReduction", estimates.get(2),
                "jobSize", estimates.get(3));
    }

    private static Stream<String> words(String cell, String separator) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(separator));
    }
}

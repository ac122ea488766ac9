package dev.openvmo.metrics.scorecards;

import dev.openvmo.metrics.catalogue.ValueArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What measures make of a scorecard. It is green only where each side of both axes is, and a side of which nothing is judged is
 * not: so it is never green on one side only. Pure.
 *
 * @param steps what would make it green; none where it is
 */
record Scorecard(
        List<Measure> measures,
        Map<Side, Colour> sides,
        Map<ValueArea, Colour> areas,
        Colour overall,
        List<Step> steps) {

    static Scorecard of(List<Measure> measures) {
        var sides = new EnumMap<Side, Colour>(Side.class);
        Arrays.stream(Side.values()).forEach(side -> sides.put(side, colour(measures, side::has)));
        var areas = new EnumMap<ValueArea, Colour>(ValueArea.class);
        Arrays.stream(ValueArea.values())
                .forEach(area -> areas.put(area, colour(measures, measure -> measure.area() == area)));
        return new Scorecard(measures, sides, areas, Colour.of(sides.values()), steps(measures));
    }

    private static Colour colour(List<Measure> measures, Predicate<Measure> which) {
        return Colour.of(measures.stream()
                .filter(which.and(Measure::judged))
                .map(Measure::colour)
                .toList());
    }

    /** Each measure that is not green, then each side of which nothing is judged. */
    private static List<Step> steps(List<Measure> measures) {
        var steps = new ArrayList<Step>();
        measures.stream()
                .filter(measure -> measure.judged() && measure.colour() != Colour.GREEN)
                .map(Step::of)
                .forEach(steps::add);
        for (var side : Side.values()) {
            var there = measures.stream().filter(side::has).toList();
            if (there.stream().noneMatch(Measure::judged)) {
                steps.add(Step.of(side, there));
            }
        }
        return steps;
    }
}

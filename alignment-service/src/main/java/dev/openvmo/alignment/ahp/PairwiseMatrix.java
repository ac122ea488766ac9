package dev.openvmo.alignment.ahp;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** A judgement for every pair: complete, reciprocal, with ones on the diagonal. */
public record PairwiseMatrix(List<List<Judgement>> rows) {
    private static final double TOLERANCE = 0.01 + 1e-9;

    /**
     * What was said of so many items; one half of it suffices. Refused are cells that are missing on both sides of the
     * diagonal, or contradict each other by more than one per cent: each is named.
     */
    public static Outcome<PairwiseMatrix> of(int items, List<List<Judgement>> said) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "every two items are compared once, consistently both ways");
        if (said.size() != items || said.stream().anyMatch(row -> row.size() != items)) {
            return Outcome.refused(problem.at(
                    "/matrix", ErrorCode.WRONG_SIZE, "has a row and a column for each of %d items".formatted(items)));
        }
        var judgements = new ArrayList<Judgement>();
        for (var i = 0; i < items; i++) {
            var self = said.get(i).get(i);
            if (self != null && self.value() != 1) {
                problem.at(cell(i, i), ErrorCode.INVALID, "an item is as important as itself: 1");
            }
            for (var j = i + 1; j < items; j++) {
                judgements.add(judgement(said.get(i).get(j), said.get(j).get(i), i, j, problem));
            }
        }
        return problem.errors().isEmpty() ? Outcome.of(of(items, judgements.iterator())) : Outcome.refused(problem);
    }

    private static Judgement judgement(Judgement upper, Judgement lower, int i, int j, Problem problem) {
        if (upper == null && lower == null) {
            problem.at(cell(i, j), ErrorCode.REQUIRED, "is missing, and so is its reciprocal");
        } else if (upper != null && lower != null && Math.abs(upper.value() * lower.value() - 1) > TOLERANCE) {
            problem.at(
                    cell(j, i),
                    ErrorCode.INVALID,
                    "is not the reciprocal of %s: %s".formatted(cell(i, j), upper.inverse()));
        }
        return upper == null && lower != null ? lower.inverse() : upper;
    }

    /** From the judgements above the diagonal, row by row, as {@link #upper} gives them. */
    public static PairwiseMatrix of(int items, Iterator<Judgement> upper) {
        var rows = new ArrayList<List<Judgement>>();
        for (var i = 0; i < items; i++) {
            rows.add(new ArrayList<>(Collections.nCopies(items, Judgement.EQUAL)));
        }
        for (var i = 0; i < items; i++) {
            for (var j = i + 1; j < items; j++) {
                var judgement = upper.next();
                rows.get(i).set(j, judgement);
                rows.get(j).set(i, judgement.inverse());
            }
        }
        return new PairwiseMatrix(rows);
    }

    /** The judgements above the diagonal, row by row. */
    public List<Judgement> upper() {
        var upper = new ArrayList<Judgement>();
        for (var i = 0; i < rows.size(); i++) {
            upper.addAll(rows.get(i).subList(i + 1, rows.size()));
        }
        return upper;
    }

    static String cell(int row, int column) {
        return "/matrix/%d/%d".formatted(row, column);
    }

    double[][] values() {
        return rows.stream()
                .map(row -> row.stream().mapToDouble(Judgement::value).toArray())
                .toArray(double[][]::new);
    }
}

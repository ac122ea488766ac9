package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.terms.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A mapping's columns, each with its place in one file. Pure.
 *
 * @param width how many cells the header has
 * @param states what the list's status words mean
 */
record Columns(List<Column> all, int width, Map<String, Standing> states) {

    /** One column, where it was found. */
    record Column(ColumnRequest rule, Target target, int index) {

        String cell(List<String> cells) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        String field() {
            return target.kind().field;
        }

        String pointer() {
            return "/" + field();
        }

        /** Whether the cell begins as one of those that are declared to mean: there is no value. */
        boolean saysNone(String cell) {
            var text = normal(cell);
            return rule.notMeasured().stream().anyMatch(marker -> text.startsWith(normal(marker)));
        }
    }

    /** Finds each column by its header; 422 naming every one that is not there, or there more than once though it is of no tags. */
    static Columns in(List<String> header, MappingRequest mapping) {
        var problem = Problem.of(
                ImportProblem.COLUMNS_NOT_FOUND, "The header does not fit the mapping %s.".formatted(mapping.key()));
        var found = new ArrayList<Column>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            var rule = mapping.columns().get(i);
            var places = places(header, rule);
            var target = Target.parse(rule.target()).orElseThrow();
            if (places.size() == 1 || places.size() > 1 && target.kind() == Target.Kind.TAG) {
                places.forEach(place -> found.add(new Column(rule, target, place)));
            } else if (!places.isEmpty() || !rule.optional()) {
                problem.at(
                        "/columns/" + i,
                        places.isEmpty() ? ErrorCode.COLUMN_NOT_FOUND : ErrorCode.COLUMN_AMBIGUOUS,
                        "%d headers fit the column for %s".formatted(places.size(), rule.target()));
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new Columns(
                found,
                header.size(),
                mapping.states().stream()
                        .collect(Collectors.toMap(each -> normal(each.value()), StateRequest::standing)));
    }

    /** The one column of this kind. */
    Optional<Column> of(Target.Kind kind) {
        return all.stream().filter(column -> column.target().kind() == kind).findFirst();
    }

    /** How many there are of this kind. */
    long count(Target.Kind kind) {
        return all.stream().filter(column -> column.target().kind() == kind).count();
    }

    private static List<Integer> places(List<String> header, ColumnRequest rule) {
        if (rule.position() != null) {
            return rule.position() <= header.size() ? List.of(rule.position() - 1) : List.of();
        }
        Predicate<String> fits =
                rule.name() != null ? normal(rule.name())::equals : name -> name.startsWith(normal(rule.prefix()));
        var places = new ArrayList<Integer>();
        for (int i = 0; i < header.size(); i++) {
            if (fits.test(normal(header.get(i)))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Enough of a cell to recognise it. */
    static String brief(String cell) {
        var line = oneLine(cell);
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("[\\s\\p{Zs}]+", " ");
    }

    /** Line breaks, runs of blanks and case do not count. */
    static String normal(String text) {
        return oneLine(text).toLowerCase(Locale.ROOT);
    }
}

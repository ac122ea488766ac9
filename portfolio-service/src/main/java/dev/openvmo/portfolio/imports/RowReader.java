package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.terms.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a file's rows by its mapping: what each says of its initiative, and what it measures. Pure. */
final class RowReader {
    private final Columns columns;
    private final Measuring measuring;
    private final LocalDate observedOn;
    private final Map<String, UUID> valueStreams;
    private final Set<String> seen = new HashSet<>();

    /** Of rows of this day unless they say another; value streams by normalised name. */
    RowReader(Columns columns, LocalDate observedOn, Map<String, UUID> valueStreams, Measuring measuring) {
        this.columns = columns;
        this.measuring = measuring;
        this.observedOn = observedOn;
        this.valueStreams = valueStreams;
    }

    /**
     * A row as read.
     *
     * @param day of which it is, or null
     * @param fields a merge patch over the initiative: null removes, absent keeps
     * @param standing where it stands, or null
     * @param tags the tags it has under each prefix
     * @param problem why the row cannot come in, or null
     */
    record Row(
            String externalId,
            LocalDate day,
            ObjectNode fields,
            Standing standing,
            Map<String, Set<String>> tags,
            List<Measurement> measurements,
            Problem problem) {}

    Row read(List<String> cells) {
        var problem = Problem.of(ImportProblem.ROW_REJECTED, "Cells of the row do not fit.");
        var row = new Row(
                cell(Target.Kind.EXTERNAL_ID, cells),
                day(cells, problem),
                JsonNodeFactory.instance.objectNode(),
                standing(cells, problem),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                problem);
        if (used(cells) > columns.width()) {
            var detail = "the row has %d cells, the header %d".formatted(used(cells), columns.width());
            row.problem().at("", ErrorCode.SURPLUS_CELLS, detail);
        }
        columns.all().forEach(column -> read(column, column.cell(cells), cells.size(), row));
        if (row.measurements().size() < columns.count(Target.Kind.MEASURE)
                && row.problem().errors().isEmpty()) {
            row.problem().at("/observedAt", ErrorCode.REQUIRED, "nothing says when this was measured");
        }
        if (row.externalId().isEmpty()) {
            row.problem().at("/externalId", ErrorCode.REQUIRED, "the cell is empty");
        } else if (!seen.add(row.externalId())) {
            row.problem().at("/externalId", ErrorCode.DUPLICATE, "an earlier row of the file has the same");
        }
        return row.problem().errors().isEmpty()
                ? new Row(
                        row.externalId(), row.day(), row.fields(), row.standing(), row.tags(), row.measurements(), null)
                : row;
    }

    /** Empty cells behind the last column are harmless: spreadsheets write them. */
    private static int used(List<String> cells) {
        var used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        return used;
    }

    private String cell(Target.Kind kind, List<String> cells) {
        return columns.of(kind)
                .map(column -> column.cell(cells).replace('\0', '\uFFFD')) // refused below, and shown in the results
                .orElse("");
    }

    /** The row's own day, or else that of the file. */
    private LocalDate day(List<String> cells, Problem problem) {
        var column = columns.of(Target.Kind.OBSERVED_AT);
        var text = column.map(one -> text(one, cell(Target.Kind.OBSERVED_AT, cells)));
        return text.isEmpty() ? observedOn : date(column.get(), text.get(), problem);
    }

    private static String text(Columns.Column column, String cell) {
        return cell.isEmpty() || column.saysNone(cell) ? null : cell;
    }

    private void read(Columns.Column column, String cell, int there, Row row) {
        if (column.rule().required() && cell.isEmpty()) {
            row.problem().at(column.pointer(), ErrorCode.REQUIRED, empty(column, there));
        } else if (cell.indexOf('\0') >= 0) {
            row.problem().at(column.pointer(), ErrorCode.INVALID, "the cell holds U+0000");
        } else {
            var text = text(column, cell);
            switch (column.target().kind()) {
                case EXTERNAL_ID, OBSERVED_AT, STATE -> {}
                case TAG -> tag(column, text, row);
                case MEASURE -> measure(column, cell, there, row);
                case PLANNED_START, PLANNED_END -> {
                    var date = date(column, text, row.problem());
                    row.fields().put(column.field(), date == null ? null : date.toString());
                }
                case VALUE_STREAM -> valueStream(text, row);
                case KIND, CATEGORY, HORIZON -> choice(column, text, row);
                default -> row.fields().put(column.field(), text);
            }
        }
    }

    private void measure(Columns.Column column, String cell, int there, Row row) {
        var day = column.rule().observedAt() == null ? row.day() : column.rule().observedAt();
        if (day != null) {
            row.measurements().add(measuring.read(column, day, cell, empty(column, there)));
        }
    }

    private String empty(Columns.Column column, int there) {
        return column.index() < there
                ? "the cell is empty"
                : "the row has %d cells, the header %d".formatted(there, columns.width());
    }

    private static void tag(Columns.Column column, String text, Row row) {
        var prefix = column.rule().tagPrefix() == null ? "" : column.rule().tagPrefix();
        var tags = row.tags().computeIfAbsent(prefix, none -> new LinkedHashSet<>());
        for (var tag :
                text == null ? List.<String>of() : parts(text, column.rule().separator())) {
            tags.add(prefix + Columns.oneLine(tag));
        }
    }

    private static List<String> parts(String text, String separator) {
        return separator == null
                ? List.of(text)
                : Stream.of(text.split(Pattern.quote(separator)))
                        .filter(part -> !part.isBlank())
                        .toList();
    }

    private Standing standing(List<String> cells, Problem problem) {
        var column = columns.of(Target.Kind.STATE).orElse(null);
        var text = column == null ? null : text(column, cell(Target.Kind.STATE, cells));
        var standing = text == null ? null : columns.states().get(Columns.normal(text));
        if (text != null && standing == null) {
            var detail = "the mapping does not say what '%s' means".formatted(Columns.brief(text));
            problem.at(column.pointer(), ErrorCode.UNKNOWN_VALUE, detail);
        }
        return standing;
    }

    private static void choice(Columns.Column column, String text, Row row) {
        if (text != null) {
            row.fields().put(column.field(), text.toUpperCase(Locale.ROOT));
        }
    }

    private static LocalDate date(Columns.Column column, String text, Problem problem) {
        var format = column.rule().dateFormat();
        var date = text == null ? null : Dates.parse(text, format).orElse(null);
        if (text != null && date == null) {
            var detail = "'%s' is no date as %s".formatted(Columns.brief(text), format == null ? "yyyy-MM-dd" : format);
            problem.at(column.pointer(), ErrorCode.NOT_A_DATE, detail);
        }
        return date;
    }

    private void valueStream(String text, Row row) {
        var id = text == null ? null : valueStreams.get(Columns.normal(text));
        if (text != null && id == null) {
            var detail = "the portfolio has no value stream '%s'".formatted(Columns.brief(text));
            row.problem().at("/valueStream", ErrorCode.UNKNOWN_REFERENCE, detail);
        }
        row.fields().put("valueStreamId", id == null ? null : id.toString());
    }
}

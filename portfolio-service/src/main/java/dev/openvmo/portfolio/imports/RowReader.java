package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a file's rows by its mapping: what each says of its initiative, and what it measures. Pure. */
final class RowReader {
    private final Columns columns;
    private final Measuring measuring;
    private final Map<String, UUID> valueStreams;
    private final Set<String> seen = new HashSet<>();

    /** Value streams by normalised name, definitions of metrics by key. */
    RowReader(
            MappingRequest mapping, Columns columns, Map<String, UUID> valueStreams, Map<String, MetricCopy> metrics) {
        this.columns = columns;
        this.measuring = new Measuring(mapping.decimalSeparator(), mapping.observedAt(), metrics);
        this.valueStreams = valueStreams;
    }

    /**
     * A row as read.
     *
     * @param fields a merge patch over the initiative: null removes, absent keeps
     * @param tags the tags it has under each prefix
     * @param problem why the row cannot come in, or null
     */
    record Row(
            String externalId,
            ObjectNode fields,
            Map<String, Set<String>> tags,
            List<Measurement> measurements,
            Problem problem) {}

    Row read(List<String> cells) {
        var row = new Row(
                externalId(cells),
                JsonNodeFactory.instance.objectNode(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                Problem.of(ImportProblem.ROW_REJECTED, "Cells of the row do not fit."));
        if (used(cells) > columns.width()) {
            var detail = "the row has %d cells, the header %d".formatted(used(cells), columns.width());
            row.problem().at("", ErrorCode.SURPLUS_CELLS, detail);
        }
        columns.all().forEach(column -> read(column, column.cell(cells), cells.size(), row));
        if (row.externalId().isEmpty()) {
            row.problem().at("/externalId", ErrorCode.REQUIRED, "the cell is empty");
        } else if (!seen.add(row.externalId())) {
            row.problem().at("/externalId", ErrorCode.DUPLICATE, "an earlier row of the file has the same");
        }
        return row.problem().errors().isEmpty()
                ? new Row(row.externalId(), row.fields(), row.tags(), row.measurements(), null)
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

    private String externalId(List<String> cells) {
        return columns.all().stream()
                .filter(column -> column.target().kind() == Target.Kind.EXTERNAL_ID)
                .map(column -> column.cell(cells).replace('\0', '\uFFFD')) // refused below, and shown in the results
                .findFirst()
                .orElse("");
    }

    private void read(Columns.Column column, String cell, int there, Row row) {
        if (column.rule().required() && cell.isEmpty()) {
            row.problem().at(column.pointer(), ErrorCode.REQUIRED, empty(column, there));
        } else if (cell.indexOf('\0') >= 0) {
            row.problem().at(column.pointer(), ErrorCode.INVALID, "the cell holds U+0000");
        } else {
            var text = cell.isEmpty() || column.saysNone(cell) ? null : cell;
            switch (column.target().kind()) {
                case EXTERNAL_ID -> {}
                case TAG -> tag(column, text, row);
                case MEASURE -> row.measurements().add(measuring.read(column, cell, empty(column, there)));
                case PLANNED_START, PLANNED_END -> date(column, text, row);
                case VALUE_STREAM -> valueStream(text, row);
                case KIND, CATEGORY, HORIZON -> choice(column, text, row);
                default -> row.fields().put(column.field(), text);
            }
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
        if (text != null) {
            tags.add(prefix + Columns.oneLine(text));
        }
    }

    private static void choice(Columns.Column column, String text, Row row) {
        if (text != null) {
            row.fields().put(column.field(), text.toUpperCase(Locale.ROOT));
        }
    }

    private static void date(Columns.Column column, String text, Row row) {
        var format = column.rule().dateFormat();
        var date = text == null ? null : Dates.parse(text, format).orElse(null);
        if (text != null && date == null) {
            var detail = "'%s' is no date as %s".formatted(Columns.brief(text), format == null ? "yyyy-MM-dd" : format);
            row.problem().at(column.pointer(), ErrorCode.NOT_A_DATE, detail);
        }
        row.fields().put(column.field(), date == null ? null : date.toString());
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

package dev.openvmo.kit.export;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a view: a member each; those of a member that is a record are named {@code externalRef.source}; lists and
 * members that may hold anything are JSON.
 */
record CsvColumns(List<Column> all) {
    /** One column, and where in an item it is found. */
    record Column(String name, List<String> path) {
        String cell(JsonNode item) {
            var node = item;
            for (var step : path) {
                node = node.path(step);
            }
            if (node.isNull() || node.isMissingNode()) {
                return "";
            }
            return node.isNumber()
                    ? node.decimalValue().toPlainString()
                    : Cells.of(node.isValueNode() ? node.asText() : node.toString());
        }
    }

    /** Those that are wanted; none named: all. */
    static CsvColumns of(Class<?> view, Collection<String> wanted) {
        return new CsvColumns(columns(view, List.of())
                .filter(column ->
                        wanted.isEmpty() || wanted.contains(column.path().get(0)))
                .toList());
    }

    String header() {
        return all.stream().map(Column::name).collect(Collectors.joining(",", "", "\r\n"));
    }

    String row(JsonNode item) {
        return all.stream().map(column -> column.cell(item)).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Stream<Column> columns(Class<?> view, List<String> path) {
        return Arrays.stream(view.getRecordComponents()).flatMap(component -> column(component, path));
    }

    private static Stream<Column> column(RecordComponent component, List<String> path) {
        var here = Stream.concat(path.stream(), Stream.of(component.getName())).toList();
        var type = component.getType();
        return type.isRecord() && !isText(type)
                ? columns(type, here)
                : Stream.of(new Column(String.join(".", here), here));
    }

    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}

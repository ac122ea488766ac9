package dev.openvmo.portfolio.businesscase;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two states of a business case, field by field; what is planned is known by its period, skill or name. Pure. */
final class CaseComparison {
    private static final List<String> KEYS = List.of("skill", "name", "period");

    private CaseComparison() {}

    /** Every field that differs, by its pointer. */
    static List<ComparisonView.Difference> of(JsonNode from, JsonNode to) {
        var before = fields(from);
        var after = fields(to);
        var pointers = new TreeSet<>(before.keySet());
        pointers.addAll(after.keySet());
        return pointers.stream()
                .filter(pointer -> !same(before.get(pointer), after.get(pointer)))
                .map(pointer ->
                        new ComparisonView.Difference(pointer, text(before.get(pointer)), text(after.get(pointer))))
                .toList();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one != null && other != null && one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one != null && one.equals(other);
    }

    private static String text(JsonNode value) {
        return value == null ? null : value.asText();
    }

    private static Map<String, JsonNode> fields(JsonNode document) {
        var fields = new TreeMap<String, JsonNode>();
        collect("", document, fields);
        return fields;
    }

    private static void collect(String pointer, JsonNode value, Map<String, JsonNode> fields) {
        if (value.isObject()) {
            value.properties()
                    .forEach(each -> collect(pointer + "/" + Pointers.escape(each.getKey()), each.getValue(), fields));
        } else if (value.isArray()) {
            var named = new ArrayList<String>();
            for (var each : value) {
                var name = name(each);
                var known = name == null || named.contains(name);
                named.add(known ? String.valueOf(named.size()) : name);
                collect(pointer + "/" + Pointers.escape(named.get(named.size() - 1)), each, fields);
            }
        } else if (!value.isNull()) {
            fields.put(pointer, value);
        }
    }

    private static String name(JsonNode item) {
        var parts = KEYS.stream()
                .filter(item::hasNonNull)
                .map(key -> item.get(key).asText())
                .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }
}

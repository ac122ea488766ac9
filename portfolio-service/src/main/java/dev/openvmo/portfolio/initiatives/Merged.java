package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an initiative is, given all that was said of it, in whatever order it came: of each field what is said of the latest
 * day, of one day what was said last. Pure.
 *
 * @param fields a merge patch: null removes, what nobody speaks of is absent
 * @param state where lists say that it stands; null: none does
 * @param contradicting statements whose dates contradict what was said before them: nothing is taken of these dates
 */
record Merged(ObjectNode fields, Set<String> tags, String state, Set<Statement> contradicting) {
    private static final List<String> DATES = List.of("plannedStart", "plannedEnd");

    static Merged of(Collection<Statement> statements, ZoneId zone) {
        var ordered = ordered(statements, zone);
        var fields = JsonNodeFactory.instance.objectNode();
        var contradicting = new HashSet<Statement>();
        ordered.forEach(each -> fields.setAll(each.said().defaults()));
        for (var each : ordered) {
            var said = each.said().fields();
            if (!inOrder(fields, said)) {
                said = said.deepCopy().remove(DATES);
                contradicting.add(each);
            }
            fields.setAll(said);
        }
        return new Merged(fields, tags(ordered), state(ordered), contradicting);
    }

    /** Whoever edits by hand knows what there is, be it of a day to come: the edit holds against that. */
    private static List<Statement> ordered(Collection<Statement> statements, ZoneId zone) {
        var ordered = new ArrayList<>(statements);
        ordered.sort(Comparator.comparing(Statement::saidAt)
                .thenComparing(Statement::importId, Comparator.nullsFirst(Comparator.naturalOrder())));
        var days = new HashMap<Statement, LocalDate>();
        var latest = LocalDate.MIN;
        for (var each : ordered) {
            var day = each.day() == null ? LocalDate.ofInstant(each.saidAt(), zone) : each.day();
            days.put(each, each.importId() == null && day.isBefore(latest) ? latest : day);
            latest = day.isAfter(latest) ? day : latest;
        }
        ordered.sort(Comparator.comparing(days::get)); // stable: of one day in the order in which they were said
        return ordered;
    }

    private static boolean inOrder(ObjectNode before, ObjectNode said) {
        var start = said.has("plannedStart") ? said.get("plannedStart") : before.path("plannedStart");
        var end = said.has("plannedEnd") ? said.get("plannedEnd") : before.path("plannedEnd");
        return !start.isTextual()
                || !end.isTextual()
                || !LocalDate.parse(end.asText()).isBefore(LocalDate.parse(start.asText()));
    }

    private static String state(List<Statement> ordered) {
        return ordered.stream()
                .map(each -> each.said().state())
                .filter(Objects::nonNull)
                .reduce(null, (before, state) -> state);
    }

    /** A column's tags are what it said last; tags made by hand stay, except under a column's own prefix. */
    private static Set<String> tags(List<Statement> ordered) {
        var columns = new TreeMap<String, List<String>>();
        var byHand = new LinkedHashMap<String, Boolean>();
        for (var each : ordered) {
            each.said().tags().properties().forEach(entry -> {
                if (entry.getValue().isBoolean()) {
                    byHand.put(entry.getKey(), entry.getValue().booleanValue());
                } else {
                    var all = texts(entry.getValue());
                    columns.put(entry.getKey(), all);
                    byHand.entrySet().removeIf(tag -> overruled(tag, entry.getKey(), all));
                }
            });
        }
        var tags = new LinkedHashSet<String>();
        byHand.forEach((tag, there) -> {
            if (there) {
                tags.add(tag);
            }
        });
        columns.values().stream()
                .flatMap(List::stream)
                .filter(tag -> byHand.getOrDefault(tag, true))
                .forEach(tags::add);
        return tags;
    }

    private static boolean overruled(Map.Entry<String, Boolean> tag, String prefix, List<String> said) {
        return !prefix.isEmpty() && tag.getKey().startsWith(prefix) || !tag.getValue() && said.contains(tag.getKey());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

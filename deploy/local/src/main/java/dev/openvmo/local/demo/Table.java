package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The ranked backlog as people read it. */
final class Table {
    private Table() {}

    static String of(JsonNode items) {
        var text = new StringBuilder("\n%4s  %-44s %-23s %7s %10s %12s%n"
                .formatted("rank", "initiative", "state", "score", "alignment", "value"));
        for (var item : items) {
            text.append("%4s  %-44s %-23s %7s %10s %12s%n"
                    .formatted(
                            item.path("rank").asText(),
                            cut(item.path("title").asText()),
                            item.path("state").asText(),
                            number(item.path("score"), "%.2f"),
                            number(item.path("alignment"), "%.1f"),
                            number(item.path("value"), "%,.0f") + unit(item.path("value"))));
        }
        return text.toString();
    }

    private static String number(JsonNode computed, String format) {
        var value = computed.path("value");
        return value.isNull() || value.isMissingNode() ? "–" : String.format(Locale.ROOT, format, value.asDouble());
    }

    private static String unit(JsonNode computed) {
        var unit = computed.path("unit").asText();
        return computed.path("value").isNumber() || computed.path("value").isTextual() ? " " + unit : "";
    }

    private static String cut(String title) {
        return title.length() <= 44 ? title : title.substring(0, 43) + "…";
    }
}

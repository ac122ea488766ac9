package dev.openvmo.portfolio.customfields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.json.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** The values of custom fields as rows keep them: JSON, digits as they were said. */
public final class CustomValues {
    private CustomValues() {}

    /** As a row keeps them. */
    public static String text(ObjectNode values) {
        return values == null ? null : values.toString();
    }

    /** As a row has kept them. */
    public static ObjectNode read(String text) {
        return text == null ? null : (ObjectNode) StrictJson.read(text.getBytes(StandardCharsets.UTF_8), () -> {});
    }

    /** What a row has kept of a NUMBER; null where it says nothing. */
    public static BigDecimal number(String text, String key) {
        var value = text == null ? null : read(text).get(key);
        return value == null ? null : value.decimalValue();
    }

    /** Without those that say nothing; null where none is left. */
    public static ObjectNode said(ObjectNode values) {
        if (values == null) {
            return null;
        }
        var said = values.deepCopy();
        said.properties().removeIf(each -> each.getValue().isNull());
        return said.isEmpty() ? null : said;
    }
}

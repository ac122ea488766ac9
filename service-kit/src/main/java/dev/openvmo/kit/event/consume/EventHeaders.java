package dev.openvmo.kit.event.consume;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** A record's headers as text that PostgreSQL can keep; the last one of a name counts. */
record EventHeaders(Map<String, String> values) {

    static EventHeaders of(Headers headers) {
        var values = new LinkedHashMap<String, String>();
        headers.forEach(h -> values.put(
                text(h.key()), h.value() == null ? "" : text(new String(h.value(), StandardCharsets.UTF_8))));
        return new EventHeaders(values);
    }

    private static String text(String value) {
        return value.replace("\0", "");
    }

    String get(String name) {
        return values.get(name);
    }
}

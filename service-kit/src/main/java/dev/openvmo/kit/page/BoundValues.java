package dev.openvmo.kit.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bound values of one statement, by the name they have in it. Values never become SQL text. */
public final class BoundValues {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The placeholder for this value. */
    public String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** By name. */
    public Map<String, Object> values() {
        return values;
    }
}

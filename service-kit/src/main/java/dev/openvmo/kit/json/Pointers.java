package dev.openvmo.kit.json;

import com.fasterxml.jackson.databind.JsonMappingException;

/** JSON Pointers (RFC 6901) from the ways others write paths. */
public final class Pointers {
    private Pointers() {}

    /** A name as one segment of a pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Where Jackson stumbled. */
    public static String of(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? escape(step.getFieldName()) : step.getIndex());
        }
        return pointer.toString();
    }
}

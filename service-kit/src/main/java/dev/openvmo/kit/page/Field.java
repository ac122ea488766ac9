package dev.openvmo.kit.page;

import dev.openvmo.kit.json.TextForm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A field a list may be filtered or sorted by.
 *
 * @param name as the API says it
 * @param column as the table says it
 * @param type what its text is read as; {@link List} for a {@code text[]}, where {@code ==} means: contains
 * @param required never null in the table
 */
record Field(String name, String column, Class<?> type, boolean required) {
    boolean sortable() {
        return type != List.class;
    }

    /** Whether more and less can be said of it. */
    boolean ordered() {
        return sortable() && type != Boolean.class && type != UUID.class && !type.isEnum();
    }

    /** Text of a filter or cursor as a value that can be bound to the column. */
    Optional<Object> read(String text) {
        return form().read().apply(text).map(value -> value instanceof Enum<?> constant ? constant.name() : value);
    }

    TextForm form() {
        return TextForm.of(sortable() ? type : String.class).orElseThrow();
    }

    /** The column in a statement whose table is called {@code t}. */
    String sql() {
        return "t." + column;
    }
}

package dev.openvmo.kit.page;

import dev.openvmo.kit.json.TextForm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A field a list may be filtered or sorted by.
 *
 * @param name as the API says it
 * @param sql as a statement says it whose table is called {@code t}
 * @param type what its text is read as; {@link List} for a {@code text[]}, where {@code ==} means: contains
 * @param required never null in the table
 * @param words all there are; empty where the type says what can be said
 * @param unsorted lists are not sorted by it, although they could be
 */
record Field(String name, String sql, Class<?> type, boolean required, List<String> words, boolean unsorted) {
    boolean sortable() {
        return type != List.class && !unsorted;
    }

    /** Whether it holds several values. */
    boolean many() {
        return type == List.class;
    }

    /** Whether more and less can be said of it. */
    boolean ordered() {
        return !many() && type != Boolean.class && type != UUID.class && !closed();
    }

    /** Whether only certain words can be said of it. */
    boolean closed() {
        return type.isEnum() || !words.isEmpty();
    }

    /** Text of a filter or cursor as a value that can be bound to the column. */
    Optional<Object> read(String text) {
        return form().read().apply(text).map(value -> value instanceof Enum<?> constant ? constant.name() : value);
    }

    TextForm form() {
        return words.isEmpty() ? TextForm.of(many() ? String.class : type).orElseThrow() : TextForm.oneOf(words);
    }
}

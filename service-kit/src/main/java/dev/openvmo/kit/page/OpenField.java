package dev.openvmo.kit.page;

import java.util.List;

/**
 * A field that is declared while the service runs.
 *
 * @param expression over the table, which is called {@code t}
 * @param type what its text is read as
 * @param words all there are; empty where the type says what can be said
 * @param sortable whether lists may be sorted by it
 */
public record OpenField(String expression, Class<?> type, List<String> words, boolean sortable) {}

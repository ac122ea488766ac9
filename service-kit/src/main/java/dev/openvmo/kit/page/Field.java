package dev.openvmo.kit.page;

/**
 * A field a list may be filtered or sorted by.
 *
 * @param name as the API says it
 * @param column as the table says it
 * @param kind how its text is read
 * @param enumeration the allowed values, for {@link Kind#ENUM}
 * @param required never null in the table
 */
record Field(String name, String column, Kind kind, Class<? extends Enum<?>> enumeration, boolean required) {
    enum Kind {
        UUID,
        TEXT,
        NUMBER,
        INSTANT,
        DATE,
        BOOL,
        ENUM,
        TAGS
    }

    boolean sortable() {
        return kind != Kind.TAGS;
    }

    /** The column in a statement whose table is called {@code t}. */
    String sql() {
        return "t." + column;
    }
}

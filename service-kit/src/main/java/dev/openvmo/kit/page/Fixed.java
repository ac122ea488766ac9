package dev.openvmo.kit.page;

/** A condition the caller cannot change: this column has this value. Columns are ours, values are bound. */
public record Fixed(String column, Object value) implements Condition {
    /** Rows of all values. */
    static final Fixed NONE = new Fixed(null, null);

    @Override
    public String condition(String alias, BoundValues values) {
        return column == null ? "true" : alias + "." + column + " = " + values.bind(value);
    }
}

package dev.openvmo.kit.page;

/** What the rows of a list fulfil, whatever the caller asks. {@code toString()} says for which rows a cursor holds. */
public interface Condition {
    /** As SQL about the table of this alias. Columns are ours, values are bound. */
    String condition(String alias, BoundValues values);
}

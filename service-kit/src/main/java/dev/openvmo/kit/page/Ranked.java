package dev.openvmo.kit.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A list whose items stand in a stored order, and whose rank is the position in it among what the caller may read.
 * Columns of the order are never null and ascending, so that one row comparison walks their index.
 *
 * @param listing what can be filtered and sorted by; has a field {@code rank}
 * @param table holds the order: its name, or a select of some of its rows
 * @param key columns of the order, the last one unique
 * @param rows a select of all columns the listing names and of the key, in which <code>{ranked}</code> stands for the
 *     table with its {@code rank}; must keep the order it finds
 */
public record Ranked(Listing<?> listing, String table, List<String> key, String rows) {

    String order(String alias) {
        return key.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The statement of a page in the order of rank; it reads the index of the order as far as the page goes. */
    public String byRank(String condition, long before, String where) {
        return "select t.*, concat_ws(' ', t.rank, %s) as place from %s where %s order by %s"
                .formatted(order("t"), from(condition, before), where, order("t"));
    }

    /** The rows that come after a place (or all), each with its rank, as a sub-select that can be read as a stream. */
    String from(String condition, long before) {
        var ranked = "(select s.*, row_number() over (order by %s) + %d as rank from %s s where %s)"
                .formatted(order("s"), before, table, condition);
        return "(" + rows.replace("{ranked}", ranked) + ") t";
    }
}

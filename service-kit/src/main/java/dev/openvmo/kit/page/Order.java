package dev.openvmo.kit.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A total order over a list: what the caller asked for, then the id. Absent values come last either way. */
record Order(List<Key> keys) {
    private static final int MOST = 5;

    record Key(Field field, boolean descending) {
        String sql() {
            var direction = descending ? " desc" : "";
            // no "nulls last" where there are none: it would keep the index from being used
            return field.sql() + direction + (field.required() ? "" : " nulls last");
        }

        /** The value as text that is read back to exactly the same value. */
        String text() {
            return field.type() == Instant.class
                    ? "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(field.sql())
                    : "cast(%s as text)".formatted(field.sql());
        }
    }

    static Order of(Listing<?> listing, String expression) {
        var keys = new ArrayList<Key>();
        var seen = new HashSet<String>();
        for (var part : (expression == null ? listing.sort() : expression).split(",", -1)) {
            var descending = part.startsWith("-");
            var name = descending || part.startsWith("+") ? part.substring(1) : part;
            var field = listing.field(name);
            if (field == null || !field.sortable()) {
                throw Refused.parameter("sort", "'%s' cannot be sorted by".formatted(shown(name)), listing.sortable());
            }
            if (!seen.add(name)) {
                throw Refused.parameter("sort", "names %s twice".formatted(name));
            }
            keys.add(new Key(field, descending));
        }
        if (keys.size() > MOST) {
            throw Refused.parameter("sort", "takes at most %d fields".formatted(MOST));
        }
        if (!seen.contains("id")) {
            keys.add(new Key(listing.field("id"), false));
        }
        return new Order(List.copyOf(keys));
    }

    String sql() {
        return keys.stream().map(Key::sql).collect(Collectors.joining(", "));
    }

    /** The condition of coming after the row with these key values. */
    String after(List<String> values, BoundValues sql) {
        var ways = new ArrayList<String>();
        var equal = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var column = key.field().sql();
            var bound = values.get(i) == null ? null : sql.bind(value(key.field(), values.get(i)));
            if (bound != null) {
                var greater = column + (key.descending() ? " < " : " > ") + bound;
                var way = key.field().required() ? greater : "(" + greater + " or " + column + " is null)";
                ways.add(equal.isEmpty() ? way : "(" + equal + way + ")");
            }
            equal.append(bound == null ? column + " is null and " : column + " = " + bound + " and ");
        }
        if (ways.isEmpty()) {
            return "false";
        }
        var condition = ways.stream().collect(Collectors.joining(" or ", "(", ")"));
        var first = keys.get(0);
        if (keys.size() == 1 || !first.field().required() || values.get(0) == null) {
            return condition;
        }
        // says the same once more in a form that an index can start from
        return "%s %s %s and %s"
                .formatted(
                        first.field().sql(),
                        first.descending() ? "<=" : ">=",
                        sql.bind(value(first.field(), values.get(0))),
                        condition);
    }

    private static Object value(Field field, String text) {
        return field.read(text).orElseThrow(Cursors::foreign);
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}

package dev.openvmo.kit.copy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.StateEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a copy in SQL. Its statements take rows as JSON, so that the table's own column types read them. */
record CopyTable<T extends Record>(String name, StateReader<T> reader, Map<String, String> constants) {

    /** What can be asked for whether it changed. */
    Set<String> members() {
        var members = new LinkedHashSet<>(reader.columns());
        members.add("deleted");
        return members;
    }

    /**
     * The rows of these events. A deletion that says nothing shows no version: what is known stays. One that says as much
     * as a state does is kept as it says.
     */
    String rows(List<StateEvent> events) {
        var rows = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> rows.add(row(event)));
        return rows.toString();
    }

    private ObjectNode row(StateEvent event) {
        var row = reader.row(reader.read(event));
        constants.forEach(row::put);
        return row.put("deleted", event.deleted())
                .put("state_version", event.stateVersion())
                .put("known_version", event.deleted() && !reader.says(row) ? null : (Long) event.stateVersion());
    }

    /**
     * Writes what is newer than what is there. A state older than its own deletion is taken, too, if it is the newest one:
     * so what is known of the gone is the same whichever came first. Rows are locked in the order of their keys.
     */
    String upsert() {
        var columns = reader.columns();
        return """
            insert into %1$s as c (%2$s, deleted, state_version, known_version, updated_at)
            select %3$s, n.deleted, n.state_version, n.known_version, (select instant())
            from json_populate_recordset(null::%1$s, cast(:rows as json)) as n
            order by n.%4$s
            on conflict (%4$s) do update set
                %5$s,
                deleted = excluded.deleted or c.state_version >= excluded.state_version,
                state_version = greatest(c.state_version, excluded.state_version),
                known_version = coalesce(excluded.known_version, case when c.deleted then c.known_version else c.state_version end),
                updated_at = excluded.updated_at
            where c.state_version < excluded.state_version
                or c.deleted and coalesce(c.known_version, 0) < excluded.known_version%6$s
            returning new.%4$s as id, old.%4$s is null as is_new, array_remove(array[%7$s], null) as changed,
                to_json(old) as before, to_json(new) as after
            """
                .formatted(
                        name,
                        each(written(), "%s"::formatted),
                        each(written(), "n.%s"::formatted),
                        key(),
                        Stream.concat(
                                        columns.stream().skip(1).map(CopyTable::update),
                                        constants.keySet().stream().map("%1$s = excluded.%1$s"::formatted))
                                .collect(Collectors.joining(", ")),
                        columns.contains("portfolio_id") ? PORTFOLIO_OF_THE_GONE : "",
                        each(
                                members().stream(),
                                "case when old.%1$s is distinct from new.%1$s then '%1$s' end"::formatted));
    }

    /** The members of one that is not gone. */
    String query() {
        return "select to_json(c) as state from (select %s from %s where %s = :id and not deleted) as c"
                .formatted(each(reader.columns().stream(), "%s"::formatted), name, key());
    }

    // A deletion announced again does not say where it was; the former one, coming later, does.
    private static final String PORTFOLIO_OF_THE_GONE =
            """

                or c.deleted and c.known_version is null and excluded.deleted
                    and c.portfolio_id is null and excluded.portfolio_id is not null""";

    private static String update(String column) {
        return "%1$s = case when excluded.known_version is null then coalesce(c.%1$s, excluded.%1$s) else excluded.%1$s end"
                .formatted(column);
    }

    private String key() {
        return reader.columns().get(0);
    }

    private Stream<String> written() {
        return Stream.concat(reader.columns().stream(), constants.keySet().stream());
    }

    private static String each(Stream<String> columns, Function<String, String> part) {
        return columns.map(part).collect(Collectors.joining(", "));
    }
}

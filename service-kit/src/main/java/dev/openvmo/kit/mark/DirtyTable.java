package dev.openvmo.kit.mark;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The marks in SQL. Within a kind, a lane is worked on by one worker at a time, so a key is never computed twice at once. */
@ApplicationScoped
class DirtyTable {

    /** Where marks are waiting. */
    record Lane(String kind, int number) {}

    /** One mark. */
    record Mark(long id, UUID key) {}

    private final Sql sql;

    DirtyTable(Sql sql) {
        this.sql = sql;
    }

    List<Lane> waiting(Collection<String> kinds) {
        return sql.rows(
                """
                select k.kind, l.lane
                  from unnest(?::text[]) as k(kind), generate_series(0, 15) as l(lane)
                 where exists (select from dirty d
                                where d.kind = k.kind and d.lane = l.lane and d.due_at <= clock_timestamp())
                """,
                row -> new Lane(row.getString(1), row.getInt(2)),
                (Object) kinds.toArray(String[]::new));
    }

    /** Holds the lane until the end of the running transaction, unless somebody else does. */
    boolean hold(Lane lane) {
        return sql.row(
                "select pg_try_advisory_xact_lock(hashtext('openvmo.mark.' || ?), ?)",
                row -> row.getBoolean(1),
                lane.kind(),
                lane.number());
    }

    List<Mark> oldest(Lane lane, int limit) {
        return sql.rows(
                """
                select id, key from dirty
                 where kind = ? and lane = ? and due_at <= clock_timestamp()
                 order by kind, lane, id
                 limit ?
                """,
                row -> new Mark(row.getLong(1), row.getObject(2, UUID.class)),
                lane.kind(),
                lane.number(),
                limit);
    }

    /** Clears exactly these marks; one that was set meanwhile is another row and stays. */
    void clear(Lane lane, List<Mark> marks) {
        sql.update(
                "delete from dirty where kind = ? and lane = ? and id = any (?::bigint[])",
                lane.kind(),
                lane.number(),
                ids(marks));
    }

    /** Tries these again later, ever later, so that they hold up nobody else. */
    void postpone(Lane lane, List<Mark> marks) {
        sql.update(
                """
                update dirty
                   set attempts = least(attempts + 1, 10),
                       due_at = clock_timestamp() + least(interval '5 minutes', interval '1 second' * (2 ^ attempts))
                 where kind = ? and lane = ? and id = any (?::bigint[])
                """,
                lane.kind(),
                lane.number(),
                ids(marks));
    }

    private static String ids(List<Mark> marks) {
        return marks.stream().map(m -> Long.toString(m.id())).collect(Collectors.joining(",", "{", "}"));
    }
}

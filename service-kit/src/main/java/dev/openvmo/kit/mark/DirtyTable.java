package dev.openvmo.kit.mark;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The marks in SQL. Within a kind, a lane is worked on by one worker at a time, so a key is never computed twice at once. */
@ApplicationScoped
class DirtyTable {

    private static final int LANES = 16;

    /** Some lanes of one kind. */
    record Lanes(String kind, List<Long> numbers) {

        /** Each by itself. */
        List<Lanes> each() {
            return numbers.stream().map(n -> new Lanes(kind, List.of(n))).toList();
        }

        /** Whether there are marks enough for another worker; a few marks lie in a few lanes. */
        boolean many() {
            return numbers.size() > LANES / 2;
        }

        /** Any half of them, so that another worker finds something to do, too. */
        Lanes half() {
            var any = new ArrayList<>(numbers);
            Collections.shuffle(any);
            return new Lanes(kind, any.subList(0, (any.size() + 1) / 2));
        }
    }

    /** One mark. */
    record Mark(long id, UUID key) {}

    private final Sql sql;

    DirtyTable(Sql sql) {
        this.sql = sql;
    }

    /** The lanes in which marks are waiting, kind by kind. */
    List<Lanes> waiting(Collection<String> kinds) {
        return sql.query(
                        """
                        select kind, array_agg(lane::bigint) as lanes from marked_lanes() where kind = any (:kinds) group by kind
                        """)
                .with("kinds", kinds)
                .list(row -> new Lanes(row.text("kind"), row.numbers("lanes")));
    }

    /** Holds those lanes until the end of the running transaction that nobody else holds. */
    Lanes hold(Lanes lanes) {
        return new Lanes(
                lanes.kind(),
                sql.query(
                                """
                                select lane from unnest(:lanes::int[]) as l(lane)
                                 where pg_try_advisory_xact_lock(hashtext('openvmo.mark.' || :kind), lane)
                                """)
                        .with("lanes", lanes.numbers())
                        .with("kind", lanes.kind())
                        .list(row -> row.number("lane")));
    }

    /** The oldest marks of each lane, at most so many in all (but one of each). */
    List<Mark> oldest(Lanes lanes, int limit) {
        return sql.query(
                        """
                        select d.id, d.key from unnest(:lanes::smallint[]) as l(lane) cross join lateral (
                            select id, key from dirty
                             where kind = :kind and lane = l.lane and due_at <= clock_timestamp()
                             order by kind, lane, id
                             limit :limit) d
                        """)
                .with("lanes", lanes.numbers())
                .with("kind", lanes.kind())
                .with("limit", Math.max(1, limit / Math.max(1, lanes.numbers().size())))
                .list(row -> new Mark(row.number("id"), row.uuid("key")));
    }

    /** Clears exactly these marks; one that was set meanwhile is another row and stays. */
    void clear(Lanes lanes, List<Mark> marks) {
        sql.query(
                        "delete from dirty where kind = :kind and lane = any (:lanes::smallint[]) and id = any (:ids::bigint[])")
                .with("kind", lanes.kind())
                .with("lanes", lanes.numbers())
                .each("ids", marks, Mark::id)
                .update();
    }

    /** Tries these again later, ever later, so that they hold up nobody else. */
    void postpone(Lanes lanes, List<Mark> marks) {
        sql.query(
                        """
                        update dirty
                           set attempts = least(attempts + 1, 10),
                               due_at = clock_timestamp() + least(interval '5 minutes', interval '1 second' * (2 ^ attempts))
                         where kind = :kind and lane = any (:lanes::smallint[]) and id = any (:ids::bigint[])
                        """)
                .with("kind", lanes.kind())
                .with("lanes", lanes.numbers())
                .each("ids", marks, Mark::id)
                .update();
    }
}

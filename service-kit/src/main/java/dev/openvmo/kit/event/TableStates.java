package dev.openvmo.kit.event;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The states of an aggregate that nobody edits: each is made of a row of a table with {@code id} and {@code portfolio_id}. */
public abstract class TableStates implements StateSource {
    private final Aggregate aggregate;
    private final String table;
    private final Sql sql;

    protected TableStates(Aggregate aggregate, String table, Sql sql) {
        this.aggregate = aggregate;
        this.table = table;
        this.sql = sql;
    }

    /** The row as it is published. */
    protected abstract Object state(Row row);

    @Override
    public Aggregate aggregate() {
        return aggregate;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.query("select * from %s where id = any (:ids)".formatted(table))
                .with("ids", ids)
                .list(row -> new Announcement(row.uuid("id"), row.uuid("portfolio_id"), state(row)));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from %s where id > :after order by id limit :limit".formatted(table))
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }
}

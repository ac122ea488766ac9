package dev.openvmo.kit.copy;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What every local copy works with: SQL in the running transaction, and waiting for what has not come yet. */
@ApplicationScoped
public class CopyStore {
    private final Sql sql;
    private final References references;

    CopyStore(Sql sql, References references) {
        this.sql = sql;
        this.references = references;
    }

    <T extends Record> List<Changes.Change<T>> write(CopyTable<T> table, String rows) {
        return sql.rows(
                table.upsert(),
                row -> new Changes.Change<>(
                        row.getObject("id", UUID.class),
                        row.getBoolean("is_new"),
                        List.of((String[]) row.getArray("changed").getArray()),
                        table.reader().later(row.getString("before")),
                        table.reader().later(row.getString("after"))),
                rows);
    }

    <T extends Record> Optional<T> find(CopyTable<T> table, UUID id) {
        return Optional.ofNullable(sql.row(table.query(), row -> row.getString(1), id))
                .map(table.reader()::state);
    }

    <T> T await(String what, String pointer, Supplier<Optional<T>> find) {
        return references.await(what, pointer, find);
    }
}

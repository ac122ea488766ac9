package dev.openvmo.kit.copy;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The little that we keep of a neighbour's aggregate: one row each, one column per component of a record, found by the
 * first. Which events it has seen decides what it holds, not their order: the newest state, and whether it is gone. What
 * is gone stays as it was last known, {@code deleted}.
 *
 * <p>The table has, beside those columns, {@code deleted boolean}, {@code state_version bigint}, {@code known_version bigint}
 * (of the state that is shown, older than {@code state_version} in what is gone) and {@code updated_at timestamptz}. Columns of
 * the record can be null, for a deletion may be all that was ever heard. A feature offers its copy as a bean of a producer method.
 */
public final class LocalCopy<T extends Record> implements StateConsumer {
    private final CopyStore store;
    private final Aggregate aggregate;
    private CopyTable<T> table;
    private Consumer<Changes<T>> reaction = changes -> {};

    private LocalCopy(CopyStore store, Aggregate aggregate, CopyTable<T> table) {
        this.store = store;
        this.aggregate = aggregate;
        this.table = table;
    }

    /** A copy of what a service publishes under a name, in the table of that name. */
    public static <T extends Record> LocalCopy<T> of(CopyStore store, String service, String name, Class<T> type) {
        var table = new CopyTable<>(name.replace('-', '_'), StateReader.of(type), Map.of());
        return new LocalCopy<>(store, new Aggregate(service, name), table);
    }

    /** Kept in this table. */
    public LocalCopy<T> table(String name) {
        table = new CopyTable<>(name, table.reader(), table.constants());
        return this;
    }

    /** Every row written has this value in a column that the record does not name; null empties it. */
    public LocalCopy<T> constant(String column, String value) {
        var constants = new TreeMap<>(table.constants());
        constants.put(column, value);
        table = new CopyTable<>(table.name(), table.reader(), constants);
        return this;
    }

    /** What is done, in the same transaction, about what changed. */
    public LocalCopy<T> onChange(Consumer<Changes<T>> action) {
        reaction = action;
        return this;
    }

    @Override
    public Aggregate aggregate() {
        return aggregate;
    }

    @Override
    public void apply(List<StateEvent> events) {
        var changes = store.sql
                .query(table.upsert())
                .with("rows", table.rows(events))
                .list(row -> {
                    var before = row.text("before");
                    var after = row.text("after");
                    return new Changes.Change<T>(
                            row.uuid("id"),
                            row.bool("is_new"),
                            row.strings("changed"),
                            () -> table.reader().state(before),
                            () -> table.reader().state(after));
                });
        reaction.accept(new Changes<>(table.members(), changes));
    }

    /** What is known of this one, if it is not gone and the running transaction may see it. */
    public Optional<T> find(UUID id) {
        return store.sql
                .query(table.query())
                .with("id", id)
                .first(row -> row.text("state"))
                .map(table.reader()::state);
    }

    /** What a body names at this pointer; if it is not there after a moment's waiting, 422 {@code unknown-reference}. */
    public T await(UUID id, String pointer) {
        return store.references.await(aggregate.name(), pointer, () -> find(id));
    }
}

package dev.openvmo.kit.store;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

/** The one instant of the running transaction: what it writes is valid from it, and what it replaces was valid until it. */
@Unremovable // entities look it up
@ApplicationScoped
public class TransactionTime {
    private static final Object KEY = TransactionTime.class;

    private final Sql sql;
    private final TransactionSynchronizationRegistry registry;

    TransactionTime(Sql sql, TransactionSynchronizationRegistry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** That of the running transaction, for an entity that is about to be written. */
    public static Instant now() {
        return Arc.container().instance(TransactionTime.class).get().instant();
    }

    /** Asked for the first time in a transaction it is taken from the database's clock; later it is the same. */
    public Instant instant() {
        if (registry.getTransactionKey() == null) {
            throw new IllegalStateException("an instant belongs to a transaction, and none is active");
        }
        var instant = (Instant) registry.getResource(KEY);
        if (instant == null) {
            instant = sql.query("select instant()").one(row -> row.instant("instant"));
            registry.putResource(KEY, instant);
        }
        return instant;
    }

    /** Remembers the instant that another statement of this transaction has brought; null says nothing. */
    void taken(Instant instant) {
        if (instant != null) {
            registry.putResource(KEY, instant);
        }
    }
}

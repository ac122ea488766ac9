package dev.openvmo.kit.copy;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;

/** What every local copy works with: SQL in the running transaction, and waiting for what has not come yet. */
@Singleton
public class CopyStore {
    final Sql sql;
    final References references;

    CopyStore(Sql sql, References references) {
        this.sql = sql;
        this.references = references;
    }
}

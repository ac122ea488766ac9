package dev.openvmo.metrics.references;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.store.Sql;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks up what a body names; tables go by their names, so that those who name each other do not depend on each other. */
@ApplicationScoped
public class Referables {
    private final Sql sql;
    private final References references;

    Referables(Sql sql, References references) {
        this.sql = sql;
        this.references = references;
    }

    /** 422 unknown-reference at {@code pointer} where the caller cannot see one; nothing where none is named. */
    public void require(Referable type, @Nullable UUID id, String pointer) {
        if (id != null) {
            references.await(type.noun(), pointer, () -> sql.query(type.query())
                    .with("id", id)
                    .first(row -> row.uuid("id")));
        }
    }
}

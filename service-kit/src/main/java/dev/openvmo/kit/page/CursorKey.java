package dev.openvmo.kit.page;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** The key that signs cursors: made once per database, so that a cursor holds on every replica and after a restart. */
@ApplicationScoped
public class CursorKey {
    private static final int BYTES = 32;

    private final Work work;
    private final Sql sql;
    private volatile byte[] key;

    CursorKey(Work work, Sql sql) {
        this.work = work;
        this.sql = sql;
    }

    byte[] bytes() {
        if (key == null) {
            key = work.asService(this::readOrMake);
        }
        return key;
    }

    private byte[] readOrMake() {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.query("insert into public.secret (name, value) values ('cursor', :fresh) on conflict (name) do nothing")
                .with("fresh", fresh)
                .update();
        return sql.query("select value from public.secret where name = 'cursor'")
                .one(row -> row.bytes("value"));
    }
}

package dev.openvmo.kit.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.SecureRandom;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The key that signs cursors: made once per database, so that a cursor holds on every replica and after a restart. */
@ApplicationScoped
public class CursorKey {
    private static final int BYTES = 32;

    private final Instance<DataSource> database;
    private volatile byte[] key;

    CursorKey(Instance<DataSource> database) {
        this.database = database;
    }

    byte[] bytes() {
        if (key == null) {
            key = QuarkusTransaction.requiringNew().call(this::readOrMake);
        }
        return key;
    }

    private byte[] readOrMake() throws SQLException {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try (var connection = database.get().getConnection();
                var insert = connection.prepareStatement(
                        "insert into public.secret (name, value) values ('cursor', ?) on conflict (name) do nothing");
                var select = connection.prepareStatement("select value from public.secret where name = 'cursor'")) {
            insert.setBytes(1, fresh);
            insert.executeUpdate();
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }
}

package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Carries the wake-up to where the active relay is: the process that has it listens, the others notify. A notification
 * goes out on a connection of its own and at most every few milliseconds, because a pending NOTIFY makes the commits of
 * the whole server wait for one another.
 */
final class RelayWakes {

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final DirectConnections database;
    private final Relay relay;
    private final Signal announced;

    RelayWakes(DirectConnections database, Relay relay, Signal announced) {
        this.database = database;
        this.relay = relay;
        this.announced = announced;
    }

    /** A round of its thread: goes on until the connection breaks; polling goes on without it. */
    void run() throws SQLException, InterruptedException {
        try (var connection = database.open("relay-wakes", "-c synchronous_commit=off")) {
            carry(connection);
        }
    }

    private void carry(Connection connection) throws SQLException, InterruptedException {
        var sql = Sql.on(connection);
        var seen = announced.seen();
        var listening = false;
        while (!Thread.currentThread().isInterrupted()) {
            if (relay.active()) {
                if (!listening) {
                    sql.execute("listen openvmo_outbox");
                    announced.raise();
                    listening = true;
                }
                if (connection.unwrap(PGConnection.class).getNotifications((int) LOOK_AGAIN.toMillis()).length > 0) {
                    announced.raise();
                }
                seen = announced.seen();
            } else {
                if (listening) {
                    sql.execute("unlisten openvmo_outbox");
                    listening = false;
                }
                var now = announced.await(seen, LOOK_AGAIN);
                if (now != seen && !relay.active()) {
                    sql.execute("notify openvmo_outbox");
                    Thread.sleep(AT_MOST_EVERY.toMillis());
                }
                seen = now;
            }
        }
    }
}

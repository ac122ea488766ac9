package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.event.Signal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Carries the wake-up to where the active relay is: the process that has it listens, the others notify. A notification
 * goes out on a connection of its own and at most every few milliseconds, because a pending NOTIFY makes the commits of
 * the whole server wait for one another.
 */
final class RelayWakes {

    private static final Logger LOG = Logger.getLogger(RelayWakes.class);
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

    /** Runs until the thread is interrupted. */
    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (var connection = database.open("relay-wakes", "-c synchronous_commit=off")) {
                    carry(connection);
                } catch (SQLException e) {
                    LOG.debugf("wake-ups pause, polling goes on: %s", e.getMessage());
                }
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Connection connection) throws SQLException, InterruptedException {
        var seen = announced.seen();
        var listening = false;
        while (!Thread.currentThread().isInterrupted()) {
            if (relay.active()) {
                if (!listening) {
                    execute(connection, "listen openvmo_outbox");
                    announced.raise();
                    listening = true;
                }
                if (connection.unwrap(PGConnection.class).getNotifications((int) LOOK_AGAIN.toMillis()).length > 0) {
                    announced.raise();
                }
                seen = announced.seen();
            } else {
                if (listening) {
                    execute(connection, "unlisten openvmo_outbox");
                    listening = false;
                }
                var now = announced.await(seen, LOOK_AGAIN);
                if (now != seen && !relay.active()) {
                    execute(connection, "notify openvmo_outbox");
                    Thread.sleep(AT_MOST_EVERY.toMillis());
                }
                seen = now;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

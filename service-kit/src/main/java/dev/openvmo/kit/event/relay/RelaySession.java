package dev.openvmo.kit.event.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The relay's own connection: it holds the lock that makes this relay the active one, and all reading and removing goes
 * through it, so that a relay that lost its lock cannot touch a row. The server ends the session when it falls silent
 * (a stopped process keeps its connection open), and with it the lock: between two queries by the session's own timeout,
 * in the middle of an answer, which that does not count, by the connection's.
 */
final class RelaySession implements AutoCloseable {

    // Looks at what is there, never at "greater than the last one": a transaction may commit rows with lower numbers
    // late.
    // A parked record holds back the later ones of its own key.
    private static final String NEXT =
            """
            select o.*
              from unnest(?::text[]) with ordinality as t(name, position)
             cross join lateral (
                   select * from outbox
                    where topic = t.name
                      and (topic, aggregateid) not in (select topic, aggregateid from outbox where parked_at is not null)
                    order by topic, seq
                    limit ?) o
             order by t.position, o.seq
            """;

    private static final String REMOVE =
            """
            delete from outbox o using unnest(?::text[], ?::bigint[]) as done(topic, seq)
             where o.topic = done.topic and o.seq = done.seq
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(DirectConnections database, Duration silence) throws SQLException {
        // A removal lost in a crash of the database sends a record twice, which is harmless, so it need not wait for
        // the
        // disk. The planner takes a table that is mostly empty for one to be scanned whole; ours fills up in bursts.
        return new RelaySession(database.open(
                "relay",
                "-c idle_session_timeout=" + silence.toMillis() + " -c tcp_user_timeout=" + silence.toMillis()
                        + " -c synchronous_commit=off -c enable_seqscan=off -c enable_bitmapscan=off"
                        + " -c plan_cache_mode=force_generic_plan"));
    }

    /** Whether this session is now the service's active relay. */
    boolean tryLock() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(hashtext('openvmo.relay'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    List<OutboxRecord> next(Collection<String> topics, int perTopic) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setArray(1, connection.createArrayOf("text", topics.toArray()));
            statement.setInt(2, perTopic);
            var records = new ArrayList<OutboxRecord>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.add(OutboxRecord.of(rows));
                }
            }
            return records;
        }
    }

    void remove(List<OutboxRecord> done) throws SQLException {
        try (var statement = connection.prepareStatement(REMOVE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", done.stream().map(OutboxRecord::topic).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", done.stream().map(OutboxRecord::seq).toArray()));
            statement.executeUpdate();
        }
    }

    void park(OutboxRecord refused, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update outbox set parked_at = clock_timestamp(), parked_reason = ? where topic = ? and seq = ?")) {
            statement.setString(1, reason);
            statement.setString(2, refused.topic());
            statement.setLong(3, refused.seq());
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

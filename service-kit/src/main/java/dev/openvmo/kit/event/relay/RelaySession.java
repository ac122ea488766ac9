package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
              from unnest(:topics::text[]) with ordinality as t(name, position)
             cross join lateral (
                   select * from outbox
                    where topic = t.name
                      and (topic, aggregateid) not in (select topic, aggregateid from outbox where parked_at is not null)
                    order by topic, seq
                    limit :most) o
             order by t.position, o.seq
            """;

    private final Connection connection;
    private final Sql sql;

    private RelaySession(Connection connection) {
        this.connection = connection;
        this.sql = Sql.on(connection);
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
    boolean tryLock() {
        return sql.query("select pg_try_advisory_lock(hashtext('openvmo.relay')) as mine")
                .one(row -> row.bool("mine"));
    }

    List<OutboxRecord> next(Collection<String> topics, int perTopic) {
        return sql.query(NEXT).with("topics", topics).with("most", perTopic).list(OutboxRecord::of);
    }

    void remove(List<OutboxRecord> done) {
        sql.query(
                        """
                        delete from outbox o using unnest(:topics::text[], :seqs::bigint[]) as done(topic, seq)
                         where o.topic = done.topic and o.seq = done.seq
                        """)
                .each("topics", done, OutboxRecord::topic)
                .each("seqs", done, OutboxRecord::seq)
                .update();
    }

    void park(OutboxRecord refused, String reason) {
        sql.query(
                        """
                        update outbox set parked_at = clock_timestamp(), parked_reason = :reason
                         where topic = :topic and seq = :seq
                        """)
                .with("reason", reason)
                .with("topic", refused.topic())
                .with("seq", refused.seq())
                .update();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

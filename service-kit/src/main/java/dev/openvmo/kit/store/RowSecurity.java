package dev.openvmo.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets, for the running transaction only, what row security and the as-of views read. */
@ApplicationScoped
public class RowSecurity {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Sql sql;
    private final TransactionTime time;
    private final String usualTimeout;
    private final String bulkTimeout;

    /** A statement gives up before the gateway does with its request: after 2.3 s, with one that brings many 30 s. */
    RowSecurity(
            Sql sql,
            TransactionTime time,
            @ConfigProperty(name = "openvmo.statement-timeout.usual", defaultValue = "1900ms") Duration usual,
            @ConfigProperty(name = "openvmo.statement-timeout.bulk", defaultValue = "10s") Duration bulk) {
        this.sql = sql;
        this.time = time;
        this.usualTimeout = Long.toString(usual.toMillis());
        this.bulkTimeout = Long.toString(bulk.toMillis());
    }

    /** What a caller's transaction is for. */
    public enum Purpose {
        READING,
        /** It may wait for rows before it writes, and takes its instant only then: whoever it waits for has an earlier one. */
        WRITING,
        /** Of something new: its instant is taken at once, and if it waits for a row that was changed later it runs again. */
        CREATING,
        /** Of many items at once, which may take longer. */
        WRITING_MANY;

        private boolean takesInstant() {
            return this == CREATING || this == WRITING_MANY;
        }
    }

    /** Whether a moment can be read. */
    public enum Settled {
        SETTLED,
        UNSETTLED,
        FUTURE
    }

    /** All portfolios, for the service's own work. */
    public void service() {
        sql.row(
                """
                select set_config('openvmo.readable', 'all', true), set_config('openvmo.writable', 'all', true)
                """,
                row -> null);
    }

    /**
     * All that a request sets, in one round trip: the caller's portfolios, each with all below it, a limit to how long a
     * statement runs, whether the database refuses to write, and the instant; answers the writable portfolios.
     */
    public PortfolioSet caller(PortfolioSet readable, PortfolioSet writable, Purpose purpose) {
        return sql.row(
                """
                select set_config('openvmo.readable', case when ? = 'all' then 'all'
                        else (select coalesce(array_agg(id), '{}') from public.subtree(?::uuid[]) id)::text end, true),
                    set_config('openvmo.writable', case when ? = 'all' then 'all'
                        else (select coalesce(array_agg(id), '{}') from public.subtree(?::uuid[]) id)::text end, true),
                    set_config('statement_timeout', ?, true), set_config('transaction_read_only', ?, true),
                    case when ? then instant() end as instant
                """,
                row -> {
                    time.taken(Sql.instant(row, "instant"));
                    return PortfolioSet.parse(row.getString(2));
                },
                readable.setting(),
                readable.roots(),
                writable.setting(),
                writable.roots(),
                purpose == Purpose.WRITING_MANY ? bulkTimeout : usualTimeout,
                purpose == Purpose.READING ? "on" : "off",
                purpose.takesInstant());
    }

    /** These portfolios with all below them. */
    public PortfolioSet expand(PortfolioSet roots) {
        return roots.all() || roots.portfolios().isEmpty()
                ? roots
                : PortfolioSet.of(sql.rows(
                        "select id from public.subtree(?::uuid[]) id",
                        row -> row.getObject(1, UUID.class),
                        roots.roots()));
    }

    /** Lets the rest of the transaction see that moment, once nobody who began before it is still writing. */
    public Settled asOf(Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        var future = sql.row(
                """
                select set_config('openvmo.as_of', ?::timestamptz::text, true),
                    set_config('search_path', 'as_of, public', true), ?::timestamptz > clock_timestamp()
                """,
                row -> row.getBoolean(3),
                at,
                at);
        if (future) {
            return Settled.FUTURE;
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (writing(at)) {
            if (System.nanoTime() > end) {
                return Settled.UNSETTLED;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Settled.SETTLED;
    }

    /**
     * A writer has its transaction id before it takes its instant (see SQL function instant), so whoever has an instant
     * not after the moment and is not finished is in this list. The next statement's snapshot is taken after this look.
     */
    private boolean writing(Object moment) {
        return sql.row(
                """
                select exists (select from (select pg_stat_clear_snapshot()) fresh, pg_stat_activity
                    where backend_xid is not null and xact_start <= ?::timestamptz and pid <> pg_backend_pid()
                    and datname = current_database() and usename = current_user)
                """,
                row -> row.getBoolean(1),
                moment);
    }
}

package dev.openvmo.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets, for the running transaction only, what row security and the as-of views read. */
@ApplicationScoped
public class RowSecurity {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Sql sql;
    private final TransactionTime time;
    private final Actor actor;
    private final String usualTimeout;
    private final String bulkTimeout;

    /** A statement gives up before the gateway does with its request: after 2.3 s, with one that brings many 30 s. */
    RowSecurity(
            Sql sql,
            TransactionTime time,
            Actor actor,
            @ConfigProperty(name = "openvmo.statement-timeout.usual", defaultValue = "1900ms") Duration usual,
            @ConfigProperty(name = "openvmo.statement-timeout.bulk", defaultValue = "10s") Duration bulk) {
        this.sql = sql;
        this.time = time;
        this.actor = actor;
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
        FUTURE,
        FORGOTTEN
    }

    /** All portfolios, for the service's own work. */
    public void service() {
        sql.query(
                        """
                        select set_config('openvmo.readable', 'all', true), set_config('openvmo.writable', 'all', true),
                            set_config('openvmo.actor', :actor, true)""")
                .with("actor", actor.subject())
                .list(row -> null);
    }

    /** What is read in the running transaction as the service itself would read it; after that the caller's scope holds again. */
    public <T> T readingAll(Supplier<T> work) {
        var readable = sql.query(
                        """
                        with former as materialized (select current_setting('openvmo.readable', true) as readable)
                        select readable, set_config('openvmo.readable', 'all', true) from former""")
                .one(row -> row.text("readable"));
        var read = work.get();
        sql.query("select set_config('openvmo.readable', :readable, true)")
                .with("readable", readable == null ? "" : readable)
                .list(row -> null);
        return read;
    }

    /**
     * All that a request sets, in one round trip: the caller and his portfolios, each with all below it, a limit to how long a
     * statement runs, whether the database refuses to write, and the instant; answers the writable portfolios.
     */
    public PortfolioSet caller(PortfolioSet readable, PortfolioSet writable, Purpose purpose) {
        return sql.query(
                        """
                        select set_config('openvmo.readable', case when :readall then 'all'
                                else (select coalesce(array_agg(id), '{}') from public.subtree(:read::uuid[]) id)::text end, true),
                            set_config('openvmo.roots', case when :readall then 'all' else :read::uuid[]::text end, true),
                            set_config('openvmo.writable', case when :writeall then 'all'
                                else (select coalesce(array_agg(id), '{}') from public.subtree(:write::uuid[]) id)::text end, true)
                                as writable,
                            set_config('openvmo.actor', :actor, true),
                            set_config('statement_timeout', :timeout, true), set_config('transaction_read_only', :readonly, true),
                            case when :now then instant() end as instant
                        """)
                .with("readall", readable.all())
                .with("read", readable.portfolios())
                .with("writeall", writable.all())
                .with("write", writable.portfolios())
                .with("actor", actor.subject())
                .with("timeout", purpose == Purpose.WRITING_MANY ? bulkTimeout : usualTimeout)
                .with("readonly", purpose == Purpose.READING ? "on" : "off")
                .with("now", purpose.takesInstant())
                .one(row -> {
                    time.taken(row.instant("instant"));
                    return PortfolioSet.parse(row.text("writable"));
                });
    }

    /** These portfolios with all below them. */
    public PortfolioSet expand(PortfolioSet roots) {
        return roots.all() || roots.portfolios().isEmpty()
                ? roots
                : PortfolioSet.of(sql.query("select id from public.subtree(:roots::uuid[]) id")
                        .with("roots", roots.portfolios())
                        .list(row -> row.uuid("id")));
    }

    /** Lets the rest of the transaction see that moment, once nobody who began before it is still writing. */
    public Settled asOf(Instant moment) {
        var unreadable = sql.query(
                        """
                        select set_config('openvmo.as_of', :moment::timestamptz::text, true),
                            set_config('search_path', 'as_of, public', true),
                            case when :moment::timestamptz > clock_timestamp() then 'FUTURE'
                                when :moment::timestamptz < (select moment from public.past_horizon) then 'FORGOTTEN' end as unreadable
                        """)
                .with("moment", moment)
                .one(row -> row.constant("unreadable", Settled.class));
        if (unreadable != null) {
            return unreadable;
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (writing(moment)) {
            if (System.nanoTime() > end) {
                return Settled.UNSETTLED;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        reachThen();
        return Settled.SETTLED;
    }

    /** The past belongs to whoever may read where a portfolio hung then, not to whoever may read where it hangs now. */
    private void reachThen() {
        sql.query(
                        """
                        select set_config('openvmo.readable', (select coalesce(array_agg(id), '{}')
                            from public.subtree_then(public.portfolios('openvmo.roots')) id)::text, true)
                        where current_setting('openvmo.readable') <> 'all'
                        """)
                .list(row -> null);
    }

    /**
     * A writer has its transaction id before it takes its instant (see SQL function instant), so whoever has an instant
     * not after the moment and is not finished is in this list. The next statement's snapshot is taken after this look.
     */
    private boolean writing(Instant moment) {
        return sql.query(
                        """
                        select exists (select from (select pg_stat_clear_snapshot()) fresh, pg_stat_activity
                            where backend_xid is not null and xact_start <= :moment::timestamptz and pid <> pg_backend_pid()
                            and datname = current_database() and usename = current_user) as writing
                        """)
                .with("moment", moment)
                .one(row -> row.bool("writing"));
    }
}

package dev.openvmo.kit.operation;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** Who runs what. A lease that is not renewed for half a minute is free again: its process died or hangs. */
@ApplicationScoped
class Leases {
    private final Work work;
    private final Sql sql;
    private final JsonText json;

    Leases(Work work, Sql sql, JsonText json) {
        this.work = work;
        this.sql = sql;
        this.json = json;
    }

    /** What the holder of a lease hears when it renews it. */
    enum Heard {
        GO_ON,
        CANCEL,
        LOST
    }

    /** The operation of these kinds that has been due for longest: many that wait for somebody else keep none from beginning. */
    Optional<Lease> take(Collection<String> kinds) {
        return work.asService(() -> sql.query(
                        """
                        update operation set state = 'RUNNING', lease = :holder, lease_until = clock_timestamp() + interval '30 s',
                            attempts = attempts + 1, updated_at = instant()
                        where id = (
                            select id from operation
                            where (state = 'QUEUED' or state = 'RUNNING' and lease_until < clock_timestamp())
                            and kind = any (:kinds)
                            order by coalesce(lease_until, created_at) limit 1 for update skip locked)
                        returning id, lease, kind, caller, request_id, traceparent, parameters, attempts
                        """)
                .with("holder", Ids.next())
                .with("kinds", kinds)
                .first(this::lease));
    }

    /** Says how far it is, and keeps it for another half minute. */
    Heard renew(Lease lease, double progress, String phase) {
        return work.asService(() -> held(
                        lease,
                        """
                        update operation set progress = greatest(progress, :progress), phase = :phase, updated_at = instant(),
                            lease_until = clock_timestamp() + interval '30 s',
                            attempts = case when :progress > progress then 0 else attempts end
                        where id = :id and lease = :holder and state = 'RUNNING' returning cancel_asked
                        """)
                .with("progress", progress)
                .with("phase", phase)
                .first(row -> row.bool("cancel_asked") ? Heard.CANCEL : Heard.GO_ON)
                .orElse(Heard.LOST));
    }

    /** The end. Nothing happens if somebody else has taken over. */
    void finish(Lease lease, OperationState state, Object result, Object problem) {
        work.asService(() -> held(
                        lease,
                        """
                        update operation set state = :state, result = :result::jsonb, problem = :problem::jsonb, lease = null, lease_until = null,
                            progress = case when :state = 'SUCCEEDED' then 1 else progress end,
                            updated_at = instant(), finished_at = instant()
                        where id = :id and lease = :holder and state = 'RUNNING'
                        """)
                .with("state", state)
                .with("result", result == null ? null : json.text(result))
                .with("problem", problem == null ? null : json.text(problem))
                .update());
    }

    /** It waits for somebody else: free for anybody in two seconds, and no attempt was lost; asked to stop, it is over. */
    void park(Lease lease, double progress, String phase) {
        work.asService(() -> held(
                        lease,
                        """
                        update operation set lease = null, lease_until = clock_timestamp() + interval '2 s', attempts = 0,
                            progress = greatest(progress, :progress), phase = :phase, updated_at = instant(),
                            state = case when cancel_asked then 'CANCELLED' else state end,
                            finished_at = case when cancel_asked then instant() end
                        where id = :id and lease = :holder and state = 'RUNNING'
                        """)
                .with("progress", progress)
                .with("phase", phase)
                .update());
    }

    /** Gives it back unfinished; an attempt that says nothing of it, for its process is going down, does not count. */
    void release(Lease lease, boolean counts) {
        work.asService(() -> held(
                        lease,
                        """
                        update operation set state = 'QUEUED', lease = null, lease_until = null,
                            attempts = attempts - case when :counts then 0 else 1 end
                        where id = :id and lease = :holder
                        """)
                .with("counts", counts)
                .update());
    }

    /** A statement about the operation while this lease holds. */
    private Query held(Lease lease, String statement) {
        return sql.query(statement).with("id", lease.operation()).with("holder", lease.holder());
    }

    private Lease lease(Row row) {
        return new Lease(
                row.uuid("id"),
                row.uuid("lease"),
                row.text("kind"),
                row.text("caller"),
                new Correlation(row.text("request_id"), row.text("traceparent")),
                json.tree(row.text("parameters")),
                row.integer("attempts"));
    }
}

package dev.openvmo.kit.operation;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

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
        return Optional.ofNullable(work.asService(() -> sql.row(
                """
                update operation set state = 'RUNNING', lease = ?, lease_until = clock_timestamp() + interval '30 s',
                    attempts = attempts + 1, updated_at = instant()
                where id = (
                    select id from operation
                    where (state = 'QUEUED' or state = 'RUNNING' and lease_until < clock_timestamp())
                    and kind = any (string_to_array(?, ','))
                    order by coalesce(lease_until, created_at) limit 1 for update skip locked)
                returning id, lease, kind, caller, request_id, traceparent, parameters, attempts
                """,
                this::lease,
                Ids.next(),
                String.join(",", kinds))));
    }

    /** Says how far it is, and keeps it for another half minute. */
    Heard renew(Lease lease, double progress, String phase) {
        var cancel = work.asService(() -> sql.row(
                """
                update operation set progress = greatest(progress, ?), phase = ?, updated_at = instant(),
                    lease_until = clock_timestamp() + interval '30 s'
                where id = ? and lease = ? and state = 'RUNNING' returning cancel_asked
                """,
                row -> row.getBoolean(1),
                progress,
                phase,
                lease.operation(),
                lease.holder()));
        if (cancel == null) {
            return Heard.LOST;
        }
        return cancel ? Heard.CANCEL : Heard.GO_ON;
    }

    /** The end. Nothing happens if somebody else has taken over. */
    void finish(Lease lease, OperationState state, Object result, Object problem) {
        work.asService(() -> sql.update(
                """
                update operation set state = ?, result = ?::jsonb, problem = ?::jsonb, lease = null, lease_until = null,
                    progress = case when ? = 'SUCCEEDED' then 1 else progress end,
                    updated_at = instant(), finished_at = instant()
                where id = ? and lease = ? and state = 'RUNNING'
                """,
                state.name(),
                result == null ? null : json.text(result),
                problem == null ? null : json.text(problem),
                state.name(),
                lease.operation(),
                lease.holder()));
    }

    /** It waits for somebody else: free for anybody in two seconds, and no attempt was lost; asked to stop, it is over. */
    void park(Lease lease, double progress, String phase) {
        work.asService(() -> sql.update(
                """
                update operation set lease = null, lease_until = clock_timestamp() + interval '2 s', attempts = 0,
                    progress = greatest(progress, ?), phase = ?, updated_at = instant(),
                    state = case when cancel_asked then 'CANCELLED' else state end,
                    finished_at = case when cancel_asked then instant() end
                where id = ? and lease = ? and state = 'RUNNING'
                """,
                progress,
                phase,
                lease.operation(),
                lease.holder()));
    }

    /** Gives it back unfinished, for this process is going down. */
    void release(Lease lease) {
        work.asService(() -> sql.update(
                "update operation set state = 'QUEUED', lease = null, lease_until = null where id = ? and lease = ?",
                lease.operation(),
                lease.holder()));
    }

    private Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                new Correlation(row.getString(5), row.getString(6)),
                json.tree(row.getString(7)),
                row.getInt(8));
    }
}

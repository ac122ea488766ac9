package dev.openvmo.metrics.flow;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How much of the time that work took did it wait? Of the initiatives of portfolios, over the items finished between two moments. */
@ApplicationScoped
public class WaitShares {
    private static final String SHARES =
            """
            with item as materialized (
                select w.initiative_id as grp, w.initiative_id, w.linked, w.kind, w.created_at, w.started_at, w.finished_at, w.waiting
                from work_item w
                where w.portfolio_id = any (:places) and w.linked and %s
            ), %s
            select grp, count(idle) as items, quotient(coalesce(sum(idle), 0), 86400000000, 9) as idle,
                quotient(coalesce(sum(flow) filter (where idle is not null), 0), 86400000000, 9) as elapsed
            from done group by grp having count(idle) > 0 order by grp
            """
                    .formatted(FlowSql.openAfter(":from"), FlowSql.done(":from", ":to"));

    private final Sql sql;

    WaitShares(Sql sql) {
        this.sql = sql;
    }

    /**
     * Of an initiative.
     *
     * @param items of how many finished items it is told when they waited, or were blocked
     * @param idleDays how long these waited or were blocked
     * @param elapsedDays how long these took
     */
    public record Share(UUID initiativeId, long items, BigDecimal idleDays, BigDecimal elapsedDays) {}

    /** Of those of which it is told. */
    public List<Share> of(List<UUID> places, Instant from, Instant to) {
        return sql.query(SHARES)
                .with("places", places)
                .with("from", from)
                .with("to", to)
                .list(row ->
                        new Share(row.uuid("grp"), row.number("items"), row.decimal("idle"), row.decimal("elapsed")));
    }
}

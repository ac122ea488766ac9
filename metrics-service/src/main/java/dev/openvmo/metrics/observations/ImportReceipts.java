package dev.openvmo.metrics.observations;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Counts what became of the measured rows whose newest state names an import, and announces it: the import is done by it. */
@ApplicationScoped
class ImportReceipts implements Recompute {
    private static final int SHOWN = 200;

    private final Sql sql;
    private final Outbox outbox;

    ImportReceipts(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "import-receipt";
    }

    @Override
    public void recompute(List<UUID> keys) {
        var changed = sql.query(
                        """
                        with counted as (
                            select i.id, min(m.portfolio_id::text)::uuid as portfolio_id,
                                count(*) filter (where m.outcome = 'ACCEPTED') as accepted,
                                count(*) filter (where m.outcome = 'UNCHANGED') as unchanged,
                                count(*) filter (where m.outcome = 'REJECTED') as rejected
                            from unnest(:imports::uuid[]) as i (id) left join measured_row m on m.import_id = i.id
                            group by i.id
                        ), refused as (
                            select r.import_id, json_agg(json_strip_nulls(json_build_object('row', r.row_number,
                                'externalId', r.external_id, 'metric', r.metric, 'reason', r.reason))
                                order by r.row_number, r.metric) as rejections
                            from (
                                select m.*, row_number() over (partition by m.import_id order by m.row_number, m.metric) as nth
                                from measured_row m where m.import_id = any (:imports) and m.outcome = 'REJECTED'
                            ) r
                            where r.nth <= :shown
                            group by r.import_id
                        )
                        insert into import_receipt as k (id, portfolio_id, accepted, unchanged, rejected, rejections, updated_at)
                        select c.id, c.portfolio_id, c.accepted, c.unchanged, c.rejected, coalesce(r.rejections, '[]')::text,
                            instant()
                        from counted c left join refused r on r.import_id = c.id
                        order by c.id
                        on conflict on constraint pk_import_receipt do update set
                            portfolio_id = coalesce(excluded.portfolio_id, k.portfolio_id), accepted = excluded.accepted,
                            unchanged = excluded.unchanged, rejected = excluded.rejected, rejections = excluded.rejections,
                            updated_at = excluded.updated_at
                        where (k.accepted, k.unchanged, k.rejected, k.rejections)
                            <> (excluded.accepted, excluded.unchanged, excluded.rejected, excluded.rejections)
                        returning k.id
                        """)
                .with("imports", keys)
                .with("shown", SHOWN)
                .list(row -> row.uuid("id"));
        outbox.changed(ReceiptStates.AGGREGATE, changed, "changed");
    }
}

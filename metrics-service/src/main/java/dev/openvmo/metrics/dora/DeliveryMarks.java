package dev.openvmo.metrics.dora;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.facts.FactsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose delivery is due to be computed again with a service: its initiative, those it deployed for, their value streams, its portfolio and those above. */
@ApplicationScoped
class DeliveryMarks implements FactsChanged, Recompute {
    /** Those whose summary rested on the service are among them, so that whoever lost a deployment is told. */
    private static final String TOUCHED =
            """
            with recursive touched (id) as (
                select initiative_id from delivery_service where id = any (:services) and initiative_id is not null
                union
                select initiative_id from deployment where service_id = any (:services) and initiative_id is not null
                union
                select subject_id from delivery_summary where services && cast(:services as uuid[])
            ), above (id) as (
                select portfolio_id from delivery_service where id = any (:services)
                union
                select t.parent_id from above a join portfolio_tree t on t.id = a.id where not t.deleted and t.parent_id is not null
            )
            insert into delivery_due (subject_id)
            select id from (
                select id from touched
                union
                select s.value_stream_id from touched t join subject s on s.id = t.id where s.value_stream_id is not null
                union
                select id from above) due
            order by id
            on conflict do nothing
            """;

    private final Sql sql;
    private final Marks marks;

    DeliveryMarks(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public void changed(Set<UUID> services) {
        marks.mark(Facts.MARK, services);
    }

    @Override
    public String kind() {
        return Facts.MARK;
    }

    @Override
    public void recompute(List<UUID> services) {
        sql.query(TOUCHED).with("services", services).update();
    }
}

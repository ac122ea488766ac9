package dev.openvmo.alignment.rescore;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** From portfolios to the initiatives in and below them. */
@ApplicationScoped
class RescoreBeneath implements Recompute {
    private final Sql sql;
    private final Marks marks;

    RescoreBeneath(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return Rescore.BENEATH;
    }

    @Override
    public void recompute(List<UUID> portfolioIds) {
        sql.query(
                        """
                        insert into dirty (kind, lane, key)
                        select :kind, lane_of(id), id from initiative
                        where not deleted and portfolio_id in (select subtree(cast(:ids as uuid[])))""")
                .with("kind", Rescore.JUDGEMENT)
                .with("ids", portfolioIds)
                .update();
        marks.wake();
    }
}

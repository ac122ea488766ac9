package dev.openvmo.alignment.contributions;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** States of new versions of objectives what was stated of the ones they continue. */
@ApplicationScoped
public class ContributionCopies implements Recompute {
    private static final String OWED = "contribution-copies";

    private final ContributionRepository contributions;
    private final Marks marks;
    private final Rescore rescore;
    private final Outbox outbox;
    private final Sql sql;

    ContributionCopies(ContributionRepository contributions, Marks marks, Rescore rescore, Outbox outbox, Sql sql) {
        this.contributions = contributions;
        this.marks = marks;
        this.rescore = rescore;
        this.outbox = outbox;
        this.sql = sql;
    }

    /** What contributes to the origins of these objectives will contribute to them. */
    public void owe(Collection<UUID> objectiveIds) {
        marks.mark(OWED, objectiveIds);
    }

    @Override
    public String kind() {
        return OWED;
    }

    @Override
    public void recompute(List<UUID> objectiveIds) {
        var stated = sql.query(
                        """
                        select o.id as objective_id, c.id as origin_id, c.initiative_id
                        from objective o join contribution c on c.objective_id = o.origin_id
                        where o.id = any (:objectives)""")
                .with("objectives", objectiveIds)
                .list(row -> new Copy(
                        Ids.next(), row.uuid("objective_id"), row.uuid("origin_id"), row.uuid("initiative_id")));
        var written = sql.query(
                        """
                        insert into contribution (id, portfolio_id, initiative_id, objective_id, strength, confidence, rationale,
                            version, created_at, updated_at)
                        select n.id, c.portfolio_id, c.initiative_id, n.objective_id, c.strength, c.confidence, c.rationale,
                            1, (select instant()), (select instant())
                        from unnest(cast(:ids as uuid[]), cast(:objectives as uuid[]), cast(:origins as uuid[]))
                            as n (id, objective_id, origin_id)
                        join contribution c on c.id = n.origin_id
                        on conflict (initiative_id, objective_id) do nothing
                        returning id""")
                .each("ids", stated, Copy::id)
                .each("objectives", stated, Copy::objectiveId)
                .each("origins", stated, Copy::originId)
                .list(row -> row.uuid("id"));
        outbox.changed(contributions.aggregate(), written, "created");
        rescore.contributing(stated.stream().map(Copy::initiativeId).distinct().toList());
    }

    private record Copy(UUID id, UUID objectiveId, UUID originId, UUID initiativeId) {}
}

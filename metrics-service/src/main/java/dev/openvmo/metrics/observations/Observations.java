package dev.openvmo.metrics.observations;

import dev.openvmo.kit.page.Condition;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.observations.ObservationView.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads measurements. */
@ApplicationScoped
public class Observations {
    private static final Listing<ObservationEntity> OBSERVATIONS = Listing.of(ObservationEntity.class, "observation")
            .fields(
                    "metric",
                    "subjectType",
                    "subjectId",
                    "portfolioId",
                    "observedAt",
                    "observedOn",
                    "value",
                    "source",
                    "externalId",
                    "revision",
                    "updatedAt")
            .computed("link", "case when t.portfolio_id is null then 'UNLINKED' else 'LINKED' end", Link.class)
            .sort("-observedAt");

    private final Lists lists;
    private final Sql sql;

    Observations(Lists lists, Sql sql) {
        this.lists = lists;
        this.sql = sql;
    }

    Page<ObservationView> page(ListQuery query) {
        return lists.page(OBSERVATIONS, query, ObservationView::of);
    }

    /** One page of those that fulfil this. */
    public Page<ObservationView> page(ListQuery query, Condition condition) {
        return lists.page(OBSERVATIONS, query, ObservationView::of, condition);
    }

    ObservationView one(UUID id) {
        return ObservationView.of(find(id));
    }

    private ObservationEntity find(UUID id) {
        return lists.get(OBSERVATIONS, "observation", id);
    }

    /** What was taken back as it was last. */
    ObservationEntity findEvenIfTakenBack(UUID id) {
        return lists.find(OBSERVATIONS, id).orElseGet(() -> sql.query(
                        "select * from observation_history where id = :id order by valid_to desc limit 1")
                .with("id", id)
                .one(ObservationEntity::of));
    }
}

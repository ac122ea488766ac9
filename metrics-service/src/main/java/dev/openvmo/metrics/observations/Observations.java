package dev.openvmo.metrics.observations;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads measurements. */
@ApplicationScoped
class Observations {
    private static final Listing<ObservationEntity> OBSERVATIONS = Listing.of(ObservationEntity.class, "observation")
            .fields(
                    "metric",
                    "subjectType",
                    "subjectId",
                    "portfolioId",
                    "observedAt",
                    "value",
                    "source",
                    "externalId",
                    "revision",
                    "updatedAt")
            .sort("-observedAt");

    private final Lists lists;

    Observations(Lists lists) {
        this.lists = lists;
    }

    Page<ObservationView> page(ListQuery query) {
        return lists.page(OBSERVATIONS, query, ObservationView::of);
    }

    ObservationView one(UUID id) {
        return ObservationView.of(find(id));
    }

    ObservationEntity find(UUID id) {
        return lists.get(OBSERVATIONS, "observation", id);
    }
}

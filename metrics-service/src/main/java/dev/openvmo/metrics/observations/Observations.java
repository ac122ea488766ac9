package dev.openvmo.metrics.observations;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Reads measurements. */
@ApplicationScoped
class Observations {
    private static final Listing<ObservationEntity> OBSERVATIONS = Listing.of(ObservationEntity.class, "observation")
            .uuid("id")
            .text("metric")
            .enumeration("subjectType", SubjectType.class)
            .uuid("subjectId")
            .uuid("portfolioId")
            .instant("observedAt")
            .number("value")
            .text("source")
            .text("externalId")
            .number("revision")
            .instant("updatedAt")
            .sort("-observedAt")
            .build();

    private final EntityManager entities;
    private final Lists lists;

    Observations(EntityManager entities, Lists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    Page<ObservationView> page(ListQuery query) {
        return lists.page(OBSERVATIONS, query, ObservationView::of);
    }

    ObservationView one(UUID id) {
        var observation = entities.find(ObservationEntity.class, id);
        if (observation == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no observation " + id);
        }
        return ObservationView.of(observation);
    }
}

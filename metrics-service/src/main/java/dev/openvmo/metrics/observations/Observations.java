package dev.openvmo.metrics.observations;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;

/** Reads measurements and takes one back. */
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

    private final EntityManager em;
    private final Lists lists;
    private final Grants grants;
    private final Preconditions preconditions;
    private final Marks marks;

    Observations(EntityManager em, Lists lists, Grants grants, Preconditions preconditions, Marks marks) {
        this.em = em;
        this.lists = lists;
        this.grants = grants;
        this.preconditions = preconditions;
        this.marks = marks;
    }

    Page<ObservationView> page(ListQuery query) {
        return lists.page(OBSERVATIONS, query, ObservationView::of);
    }

    ObservationView one(UUID id) {
        return ObservationView.of(existing(id));
    }

    void delete(UUID id) {
        var observation = existing(id);
        if (observation.portfolioId == null) {
            grants.requireEverywhere();
        } else {
            grants.require(observation.portfolioId);
        }
        preconditions.require(observation.version);
        em.remove(observation);
        em.flush();
        marks.mark("value", Set.of(observation.subjectId));
    }

    private ObservationEntity existing(UUID id) {
        var observation = em.find(ObservationEntity.class, id);
        if (observation == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no observation " + id);
        }
        return observation;
    }
}

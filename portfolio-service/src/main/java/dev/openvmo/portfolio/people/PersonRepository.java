package dev.openvmo.portfolio.people;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** People as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class PersonRepository extends ResourceRepository<PersonEntity, PersonRequest, PersonView> {
    PersonRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "person", PersonRequest::of, PersonEntity::edit, PersonView::of)
                        .refers("fk_person_team", "/teamId")
                        .unique("uq_person_external_ref", "/externalRef", "portfolioId", "externalRef")
                        .heldBy("capacities", "capacity", "person_id")
                        .heldBy("allocations", "allocation", "person_id")
                        .heldBy("workEntries", "work_entry", "person_id")
                        .search("name")
                        .sort("name"));
    }
}

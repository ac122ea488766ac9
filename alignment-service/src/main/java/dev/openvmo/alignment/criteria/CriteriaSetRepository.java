package dev.openvmo.alignment.criteria;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Criteria sets as rows: what they look like to callers and neighbours, and what holds them. */
@Singleton
class CriteriaSetRepository extends ResourceRepository<CriteriaSetEntity, CriteriaSetRequest, CriteriaSetView> {
    CriteriaSetRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "alignment",
                                "criteria-set",
                                (CriteriaSetEntity set) -> CriteriaSetRequest.of(set, json),
                                (set, request) -> set.edit(request, json),
                                set -> CriteriaSetView.of(set, CriteriaSetRequest.of(set, json)))
                        .heldBy("assessments", "assessment", "criteria_set_id")
                        .search("name", "description"));
    }
}

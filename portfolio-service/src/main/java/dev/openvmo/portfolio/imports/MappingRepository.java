package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Import mappings as rows: what they look like to callers and neighbours, and what is unique. */
@Singleton
class MappingRepository extends ResourceRepository<MappingEntity, MappingRequest, MappingView> {
    MappingRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "portfolio",
                                "import-mapping",
                                (MappingEntity mapping) -> MappingRequest.of(mapping, json),
                                (mapping, request) -> mapping.edit(request, json),
                                mapping -> MappingView.of(mapping, MappingRequest.of(mapping, json)))
                        .unique("uq_import_mapping_key", "/key", "key")
                        .refers("fk_import_mapping_portfolio", "/portfolioId")
                        .search("key", "source")
                        .sort("key"));
    }

    /** By id or key: 404. */
    MappingEntity named(String keyOrId) {
        return find("key = ?1 or cast(id as string) = lower(?1)", keyOrId)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no such import mapping."));
    }
}

package dev.openvmo.kit.sample;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

@Singleton
class GadgetRepository extends ResourceRepository<GadgetEntity, GadgetRequest, GadgetView> {
    GadgetRepository(Resources kit) {
        super(
                kit,
                resource("sample", "gadget", GadgetRequest::of, GadgetEntity::edit, GadgetView::of)
                        .unique("uq_gadget_name", "/name", "portfolioId", "name")
                        .heldBy("parts", "gadget_part", "gadget_id")
                        .search("name"));
    }
}

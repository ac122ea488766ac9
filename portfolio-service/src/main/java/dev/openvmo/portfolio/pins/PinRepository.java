package dev.openvmo.portfolio.pins;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Pins as rows: what they look like to callers and neighbours, and that an initiative is pinned once. */
@Singleton
class PinRepository extends ResourceRepository<PinEntity, PinRequest, PinView> {
    PinRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "backlog-pin", PinRequest::of, PinEntity::edit, PinView::of)
                        .refers("fk_backlog_pin_initiative", "/initiativeId")
                        .unique("uq_backlog_pin_initiative", "/initiativeId", "initiativeId")
                        .search("reason")
                        .sort("position"));
    }
}

package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Alerts as rows and as events; nobody says anything of them. */
@Singleton
class CapacityAlertRepository extends ResourceRepository<CapacityAlertEntity, Shortfall.Of, CapacityAlertState> {
    CapacityAlertRepository(Resources kit) {
        super(
                kit,
                resource(
                        "portfolio",
                        "capacity-alert",
                        CapacityAlertEntity::of,
                        CapacityAlertEntity::edit,
                        CapacityAlertState::of));
    }
}

package dev.openvmo.metrics.services;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Delivery services as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class DeliveryServiceRepository
        extends ResourceRepository<DeliveryServiceEntity, DeliveryServiceRequest, DeliveryServiceView> {
    DeliveryServiceRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "delivery-service",
                                (DeliveryServiceEntity entity) -> DeliveryServiceRequest.of(entity, json),
                                (DeliveryServiceEntity entity, DeliveryServiceRequest said) -> entity.edit(said, json),
                                (DeliveryServiceEntity entity) -> DeliveryServiceView.of(entity, json))
                        .unique("uq_delivery_service_name", "/name", "portfolioId", "name")
                        .heldBy("deployments", "deployment", "service_id")
                        .heldBy("changes", "change", "service_id")
                        .heldBy("incidents", "incident", "service_id")
                        .search("name", "description", "owner"));
    }
}

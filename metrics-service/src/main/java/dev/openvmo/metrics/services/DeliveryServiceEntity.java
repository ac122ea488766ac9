package dev.openvmo.metrics.services;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;

/** A row of {@code delivery_service}. */
@Entity(name = "DeliveryService")
class DeliveryServiceEntity extends ResourceEntity {
    String name;
    String description;
    String owner;
    String environmentsJson;
    List<String> repositories;
    UUID initiativeId;

    static DeliveryServiceEntity in(UUID portfolioId) {
        var service = new DeliveryServiceEntity();
        service.portfolioId = portfolioId;
        return service;
    }

    void edit(DeliveryServiceRequest request, JsonText json) {
        name = request.name();
        description = request.description();
        owner = request.owner();
        environmentsJson = request.environments() == null ? null : json.text(request.environments());
        repositories = request.repositories();
        initiativeId = request.initiativeId();
    }

    List<Environment> environments(JsonText json) {
        return json.list(environmentsJson, Environment.class);
    }
}

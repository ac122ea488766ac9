package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Benefits as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class BenefitRepository extends ResourceRepository<BenefitEntity, BenefitRequest, BenefitView> {
    BenefitRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "benefit",
                                BenefitRequest::of,
                                BenefitEntity::edit,
                                entity -> BenefitView.of(entity, json.read(entity.forecastJson, ForecastView.class)))
                        .unique("uq_benefit_name", "/name", "initiativeId", "name")
                        .heldBy("forecasts", "benefit_forecast", "benefit_id")
                        .search("name", "description", "observableOutcome", "attribution"));
    }
}

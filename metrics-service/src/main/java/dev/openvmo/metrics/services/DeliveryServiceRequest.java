package dev.openvmo.metrics.services;

import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a delivery service. */
@Schema(
        name = "DeliveryServiceRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","name":"checkout","owner":"Team Till",\
            "environments":[{"name":"production","production":true},{"name":"staging","production":false}],\
            "repositories":["shop/checkout"]}"""
        })
record DeliveryServiceRequest(
        @NotNull @Schema(description = "The portfolio that it belongs to; cannot be changed later.") UUID portfolioId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "As pipelines name it; one in its portfolio.", examples = "checkout")
                String name,
        @Nullable
                @Size(max = 20_000)
                @Schema(description = "What it does.", examples = "From the basket to the paid order")
                String description,
        @Nullable @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Team Till") String owner,
        @Nullable
                @Size(min = 1, max = 50)
                @Schema(
                        description =
                                "Where it runs. Where none are named, production, prod and live in any case are production.")
                List<@NotNull @Valid Environment> environments,
        @Nullable
                @Size(max = 100)
                @Schema(
                        description = "Whose changes are its, as its senders name the repositories.",
                        examples = "[\"shop/checkout\"]")
                List<@NotBlank @Size(max = 500) String> repositories,
        @Nullable @Schema(description = "The initiative of its facts that name none.") UUID initiativeId) {

    DeliveryServiceRequest {
        repositories = repositories == null
                ? List.of()
                : repositories.stream().distinct().toList();
    }

    /** One of which only the name is known. */
    static DeliveryServiceRequest named(UUID portfolioId, String name) {
        return new DeliveryServiceRequest(portfolioId, name, null, null, null, null, null);
    }

    static DeliveryServiceRequest of(DeliveryServiceEntity entity, JsonText json) {
        return new DeliveryServiceRequest(
                entity.portfolioId,
                entity.name,
                entity.description,
                entity.owner,
                entity.environments(json),
                entity.repositories,
                entity.initiativeId);
    }

    /** 422 where environments contradict each other. */
    DeliveryServiceRequest require() {
        if (environments != null) {
            Environment.requireDistinct(environments);
        }
        return this;
    }
}

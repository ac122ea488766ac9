package dev.openvmo.portfolio.initiatives;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The estimates of one initiative of many. */
@Schema(
        name = "EstimatesItemRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003",\
            "estimates":{"businessValue":8,"timeCriticality":5,"riskReduction":3,"jobSize":5}}"""
        })
record EstimatesItem(
        @NotNull @Schema(description = "Which initiative; it has none yet.") UUID initiativeId,
        @NotNull @Valid @Schema(description = "What is estimated of it.") EstimatesRequest estimates) {}

package dev.openvmo.metrics.dora;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often something was deployed with success. */
@Schema(name = "DeliveryFrequency", description = "How often something was deployed with success.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Frequency(
        @JsonInclude
                @Schema(
                        nullable = true,
                        description =
                                "Successful deployments over the weeks from `from` to `to`; null with a reason where nothing was deployed.",
                        minimum = "0",
                        examples = "4.2")
                BigDecimal perWeek,
        @Schema(description = "How many succeeded.", minimum = "0", examples = "54") long count,
        @Schema(description = "What it counts.", maxLength = 20, examples = "deployments") String unit,
        @Schema(description = "How many deployments it rests on, those that failed included.", minimum = "0")
                long sampleSize,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(
                        description = "The deployments it rests on.",
                        maxLength = 2048,
                        examples = "/v1/delivery-metrics/deployments?serviceId=0198c0de-0000-7000-8000-000000000003")
                String derivation,
        @Nullable Missing reason) {}

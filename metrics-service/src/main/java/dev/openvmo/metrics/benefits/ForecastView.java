package dev.openvmo.metrics.benefits;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was forecast of a benefit, for ever. */
@Schema(name = "BenefitForecast")
record ForecastView(
        @Schema(description = "The first is 1.", minimum = "1", examples = "1") int number,
        @Schema(description = "Who expected it.", maxLength = 200, examples = "Ada Field") String estimator,
        @Nullable @Schema(description = "Why.", maxLength = 10_000, examples = "Two shops tried it") String rationale,
        @Schema(
                        description = "Who wrote it down.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String madeBy,
        @Schema(description = "When.") Instant madeAt,
        @Schema(description = "What was expected when.", maxItems = 200) List<ForecastRequest.Period> periods) {}

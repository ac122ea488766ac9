package dev.openvmo.metrics.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.decimal.Decimals;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long many took. Percentiles are linear between what was measured (type 7 of Hyndman and Fan, 1996). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FlowDurations", description = "How long many took; null with a reason where there is none.")
record Durations(
        @JsonInclude @Schema(description = "The median.", nullable = true, examples = "4.5") BigDecimal p50,
        @JsonInclude @Schema(description = "No longer took three of four.", nullable = true, examples = "7")
                BigDecimal p75,
        @JsonInclude @Schema(description = "No longer took 85 of 100.", nullable = true, examples = "9.25")
                BigDecimal p85,
        @JsonInclude @Schema(description = "No longer took 95 of 100.", nullable = true, examples = "14")
                BigDecimal p95,
        @JsonInclude @Schema(description = "The arithmetic mean.", nullable = true, examples = "5.75") BigDecimal mean,
        @Schema(description = "Days.", maxLength = 10, examples = "d") String unit,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "Of how many.", minimum = "0", examples = "38") long sampleSize,
        @Schema(
                        description = "Where the work items are that it rests on.",
                        maxLength = 2048,
                        examples = "/v1/flow-metrics/items?state=FINISHED&team=CHECKOUT")
                String derivation,
        @Nullable @Schema(description = "Why there is none.", pattern = "^[A-Z_]+$", maxLength = 60) String reason) {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    /** Of these percentiles and mean in seconds, null where there is nothing. */
    static Durations of(
            List<BigDecimal> seconds, BigDecimal mean, long size, Instant asOf, String derivation, String reason) {
        if (size == 0) {
            return new Durations(null, null, null, null, null, "d", asOf, 0, derivation, reason);
        }
        return new Durations(
                days(seconds.get(0)),
                days(seconds.get(1)),
                days(seconds.get(2)),
                days(seconds.get(3)),
                days(mean),
                "d",
                asOf,
                size,
                derivation,
                null);
    }

    /** These seconds, in days. */
    static BigDecimal days(BigDecimal seconds) {
        return Decimals.quotient(seconds, DAY, Decimals.PLACES);
    }
}

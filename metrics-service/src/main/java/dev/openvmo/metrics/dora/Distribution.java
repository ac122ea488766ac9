package dev.openvmo.metrics.dora;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something took, as percentiles of type 7; null with a reason where nothing is known. */
@Schema(name = "DeliveryTime", description = "How long it took: percentiles, linear between the two nearest (type 7).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Distribution(
        @JsonInclude
                @Schema(
                        nullable = true,
                        description = "Half took no longer; null with a reason.",
                        minimum = "0",
                        examples = "26.5")
                BigDecimal p50,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description = "75 % took no longer; null with a reason.",
                        minimum = "0",
                        examples = "71.25")
                BigDecimal p75,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description = "85 % took no longer; null with a reason.",
                        minimum = "0",
                        examples = "102")
                BigDecimal p85,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description = "95 % took no longer; null with a reason.",
                        minimum = "0",
                        examples = "240")
                BigDecimal p95,
        @Schema(description = "Hours.", maxLength = 1, examples = "h") String unit,
        @Schema(description = "How many times it rests on.", minimum = "0", examples = "38") long sampleSize,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(
                        description = "The deployments it rests on.",
                        maxLength = 2048,
                        examples = "/v1/delivery-metrics/deployments?serviceId=0198c0de-0000-7000-8000-000000000003")
                String derivation,
        @Nullable Missing reason) {

    /** Which percentiles are told. */
    static final List<Integer> SHARES = List.of(50, 75, 85, 95);

    /** The columns of this name. */
    static Distribution of(Row row, String name, String samples, Missing missing, Instant asOf, String derivation) {
        var n = row.number(samples);
        return new Distribution(
                hours(row, name, 50),
                hours(row, name, 75),
                hours(row, name, 85),
                hours(row, name, 95),
                "h",
                n == null ? 0 : n,
                asOf,
                derivation,
                n == null ? missing : null);
    }

    private static BigDecimal hours(Row row, String name, int share) {
        var hours = row.decimal(name + "_p" + share);
        return hours == null ? null : Decimals.plain(hours);
    }
}

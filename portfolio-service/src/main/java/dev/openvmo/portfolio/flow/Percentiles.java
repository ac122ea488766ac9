package dev.openvmo.portfolio.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something takes. */
@Schema(
        name = "FlowPercentiles",
        description = "How long it takes: percentiles, linear between two of the sample (percentile_cont of SQL:2003).")
record Percentiles(
        @JsonInclude @Nullable @Schema(description = "Half take as long at most.", examples = "12.5", nullable = true)
                BigDecimal p50,
        @JsonInclude @Nullable @Schema(description = "75 % take as long at most.", examples = "21", nullable = true)
                BigDecimal p75,
        @JsonInclude @Nullable @Schema(description = "85 % take as long at most.", examples = "30.25", nullable = true)
                BigDecimal p85,
        @JsonInclude @Nullable @Schema(description = "95 % take as long at most.", examples = "64", nullable = true)
                BigDecimal p95,
        @Schema(description = "Days of 24 hours.", maxLength = 1, examples = "d") String unit,
        @Schema(description = "Of how many.", minimum = "0") long sampleSize,
        @Nullable @Schema(description = "Why there is none.", maxLength = 60, examples = "NO_SAMPLE") String reason) {

    static final Percentiles NONE = of(List.of(), 0);

    /** The columns that {@link #of} reads, of this interval in SQL. */
    static String columns(String interval) {
        return """
            count(*) as n,
            percentile_cont(array[0.5, 0.75, 0.85, 0.95]) within group (order by extract(epoch from %s))::numeric[] as seconds"""
                .formatted(interval);
    }

    static Percentiles of(Row row) {
        return of(row.decimals("seconds"), row.number("n"));
    }

    private static Percentiles of(List<BigDecimal> seconds, long size) {
        var days = seconds.stream()
                .map(each -> Decimals.plain(Decimals.quotient(each, BigDecimal.valueOf(86_400), 6)))
                .toList();
        return size == 0
                ? new Percentiles(null, null, null, null, "d", 0, "NO_SAMPLE")
                : new Percentiles(days.get(0), days.get(1), days.get(2), days.get(3), "d", size, null);
    }
}

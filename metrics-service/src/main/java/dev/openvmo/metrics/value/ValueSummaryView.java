package dev.openvmo.metrics.value;

import dev.openvmo.kit.derivation.Computed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value an initiative has realised: one headline, and each metric it is made of. */
@Schema(name = "ValueSummary")
record ValueSummaryView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "The initiative's portfolio.") UUID portfolioId,
        @Schema(description = "The value it has realised.") Computed value,
        @Schema(description = "What it is made of.", maxItems = 10000) List<MetricValue> metrics,
        @Schema(description = "When it last changed.") Instant updatedAt) {

    static ValueSummaryView of(ValueSummaryEntity summary, List<MetricValue> metrics) {
        var value = new Computed(
                summary.value,
                summary.unit,
                summary.updatedAt,
                summary.sampleSize,
                "/v1/value-derivations/" + summary.id,
                summary.reason);
        return new ValueSummaryView(summary.id, summary.portfolioId, value, metrics, summary.updatedAt);
    }
}

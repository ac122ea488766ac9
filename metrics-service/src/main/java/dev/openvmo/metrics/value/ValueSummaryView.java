package dev.openvmo.metrics.value;

import dev.openvmo.kit.derivation.Computed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value an initiative has realised: one headline, and each metric it is made of. */
@Schema(name = "ValueSummary")
record ValueSummaryView(
        @Schema(examples = "01935a00-0000-7000-8000-000000000101") UUID initiativeId,
        @Schema(examples = "01935a00-0000-7000-8000-000000000001") UUID portfolioId,
        Computed value,
        List<MetricValue> metrics,
        @Schema(examples = "2026-11-20T09:07:00Z") Instant updatedAt) {

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

package dev.openvmo.metrics.value;

import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.catalogue.Direction;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one VALUE metric says of one initiative. */
@Schema(name = "MetricValue")
public record MetricValue(
        @Schema(description = "The metric's key.", maxLength = 100, examples = "checkout.conversion") String metric,
        @Nullable @Schema(description = "What the value counts.", maxLength = 50, examples = "%") String unit,
        Direction direction,
        Aggregation aggregation,
        @Schema(description = "Over all observations.", examples = "3.1") BigDecimal value,
        @Schema(description = "How many there are.", minimum = "1", examples = "2") long sampleSize,
        @Schema(description = "When the earliest was made.") Instant firstObservedAt,
        @Schema(description = "When the latest was made.") Instant lastObservedAt) {

    /** What was computed before directions counted says none: it was added, whatever it was. */
    public MetricValue {
        direction = direction == null ? Direction.INCREASE : direction;
    }

    /** What it adds to the value realised: where less is better, what there is was spent. */
    BigDecimal realised() {
        return direction == Direction.DECREASE ? value.negate() : value;
    }
}

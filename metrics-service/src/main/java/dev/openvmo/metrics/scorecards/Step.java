package dev.openvmo.metrics.scorecards;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.catalogue.Direction;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that would make a scorecard green, all of them together. */
@Schema(name = "ScorecardStep", description = "One of the things that would make it green, all of them together.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Step(
        Act act,
        @Nullable Measure.Source source,
        @Nullable
                @Schema(
                        description = "Which measure; absent where a side has none that is judged.",
                        maxLength = 100,
                        examples = "checkout.satisfaction")
                String key,
        @Nullable
                @Schema(
                        description = "What the measure is called.",
                        maxLength = 200,
                        examples = "Checkout satisfaction")
                String name,
        @Nullable @Schema(description = "The least it would have to be today.", examples = "4.2") BigDecimal atLeast,
        @Nullable @Schema(description = "The most it may be today.", examples = "0.2") BigDecimal atMost,
        @Nullable @Schema(description = "Of the value.", maxLength = 60, examples = "%") String unit,
        @Nullable Side side,
        @Nullable
                @Schema(
                        description = "Metrics of this side that would count with a target.",
                        maxItems = 1000,
                        examples = "[\"checkout.satisfaction\"]")
                List<@Size(max = 100) String> metrics) {

    /** What to do. */
    @Schema(
            name = "ScorecardAct",
            description =
                    "MOVE: bring the measure to a value; MEASURE: find out what it is; COVER: judge something of this side, by"
                            + " measuring a metric against a target.")
    enum Act {
        MOVE,
        MEASURE,
        COVER
    }

    static Step of(Measure measure) {
        var up = measure.better() == Direction.INCREASE;
        return new Step(
                measure.colour() == Colour.NO_DATA ? Act.MEASURE : Act.MOVE,
                measure.source(),
                measure.key(),
                measure.name(),
                up ? measure.green() : null,
                up ? null : measure.green(),
                measure.target() == null ? null : measure.target().unit(),
                null,
                null);
    }

    static Step of(Side side, List<Measure> unjudged) {
        return new Step(
                Act.COVER,
                null,
                null,
                null,
                null,
                null,
                null,
                side,
                unjudged.stream()
                        .filter(measure -> measure.source() == Measure.Source.METRIC)
                        .map(Measure::key)
                        .toList());
    }
}

package dev.openvmo.metrics.scorecards;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.ValueArea;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scorecard at two moments, measure by measure. */
@Schema(name = "ScorecardComparison")
record ComparisonView(
        SubjectType subjectType,
        @Schema(description = "Of which.") UUID subjectId,
        @Schema(description = "The first moment.") Instant from,
        @Schema(description = "The second moment.") Instant to,
        @Schema(description = "At the first moment.") Colour before,
        @Schema(description = "At the second moment.") Colour after,
        @Schema(description = "The four sides at both.", maxItems = 4) List<SideChange> sides,
        @Schema(description = "Each measure there is at one of both.", maxItems = 2000) List<MeasureChange> measures) {

    /** Which way a measure went. */
    @Schema(
            name = "ScorecardWay",
            description =
                    "Which way its value went: to where it is better or worse, nowhere, or elsewhere (CHANGED) where neither is"
                            + " better; APPEARED and GONE where only one of both moments has a value.")
    enum Way {
        IMPROVED,
        WORSENED,
        SAME,
        CHANGED,
        APPEARED,
        GONE
    }

    /** A side at two moments. */
    @Schema(name = "ScorecardSideChange")
    record SideChange(
            Side side,
            @Schema(description = "At the first moment.") Colour before,
            @Schema(description = "At the second moment.") Colour after) {}

    /** A measure at two moments. */
    @Schema(name = "ScorecardMeasureChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureChange(
            Measure.Source source,
            @Schema(description = "As in the scorecard.", maxLength = 100, examples = "checkout.satisfaction")
                    String key,
            @Schema(description = "What it is called.", maxLength = 200, examples = "Checkout satisfaction")
                    String name,
            ValueArea area,
            @Nullable @Schema(description = "Absent where there was none.", examples = "3.9") BigDecimal before,
            @Nullable @Schema(description = "Absent where there is none.", examples = "4.2") BigDecimal after,
            @Nullable @Schema(description = "Of both.", maxLength = 60, examples = "%") String unit,
            @Nullable @Schema(description = "Absent where it was not judged.") Colour colourBefore,
            @Nullable @Schema(description = "Absent where it is not judged.") Colour colourAfter,
            Way way) {

        /** Either may be null, not both. */
        static MeasureChange of(ScorecardView.MeasureView before, ScorecardView.MeasureView after) {
            var known = after == null ? before : after;
            var first = before == null ? null : before.value().value();
            var last = after == null ? null : after.value().value();
            return new MeasureChange(
                    known.source(),
                    known.key(),
                    known.name(),
                    known.area(),
                    first,
                    last,
                    last == null && before != null
                            ? before.value().unit()
                            : known.value().unit(),
                    before == null ? null : before.colour(),
                    after == null ? null : after.colour(),
                    way(first, last, known));
        }

        private static Way way(BigDecimal before, BigDecimal after, ScorecardView.MeasureView of) {
            if (before == null || after == null) {
                return before == after ? Way.SAME : before == null ? Way.APPEARED : Way.GONE;
            }
            var up = after.compareTo(before);
            if (up == 0) {
                return Way.SAME;
            }
            if (of.better() == null) {
                return Way.CHANGED;
            }
            return up > 0 == (of.better() == Direction.INCREASE) ? Way.IMPROVED : Way.WORSENED;
        }
    }

    static ComparisonView of(ScorecardView before, ScorecardView after) {
        var first = byName(before);
        var last = byName(after);
        var all = new LinkedHashMap<>(last);
        first.forEach(all::putIfAbsent);
        return new ComparisonView(
                after.subjectType(),
                after.subjectId(),
                before.asOf(),
                after.asOf(),
                before.overall(),
                after.overall(),
                after.sides().stream()
                        .map(side -> new SideChange(
                                side.side(),
                                before.sides().get(side.side().ordinal()).colour(),
                                side.colour()))
                        .toList(),
                all.keySet().stream()
                        .map(name -> MeasureChange.of(first.get(name), last.get(name)))
                        .toList());
    }

    private static Map<String, ScorecardView.MeasureView> byName(ScorecardView card) {
        var byName = new LinkedHashMap<String, ScorecardView.MeasureView>();
        card.measures().forEach(measure -> byName.put(measure.source() + " " + measure.key(), measure));
        return byName;
    }
}

package dev.openvmo.metrics.scorecards;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.ValueArea;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something does, as callers see it. */
@Schema(name = "Scorecard")
public record ScorecardView(
        SubjectType subjectType,
        @Schema(description = "Of which.") UUID subjectId,
        @Schema(description = "Whether the portfolios below it count, too.", examples = "false") boolean descendants,
        @Schema(description = "When that was so.") Instant asOf,
        @Schema(
                        description =
                                "GREEN only where all four sides are: never on one side only, and never where nothing is known of"
                                        + " one.")
                Colour overall,
        @Schema(description = "The ends of both axes: delivery and value, numbers and people.", maxItems = 4)
                List<SideView> sides,
        @Schema(
                        description = "The four key value areas; one without a judged measure holds back nothing.",
                        maxItems = 4)
                List<AreaView> areas,
        @Schema(
                        description =
                                "What it is made of; what has no colour is not judged, for want of a target, and does not count.",
                        maxItems = 1000)
                List<MeasureView> measures,
        @Schema(description = "All that has to come true for it to be green; empty where it is.", maxItems = 1004)
                List<Step> whatWouldMakeItGreen) {

    /** One end of an axis. */
    @Schema(name = "ScorecardSideColour")
    public record SideView(
            Side side,
            Colour colour,
            @Schema(description = "How many of its measures are judged.", minimum = "0", examples = "3") long judged) {}

    /** A key value area. */
    @Schema(name = "ScorecardAreaColour")
    public record AreaView(
            ValueArea area,
            Colour colour,
            @Schema(description = "How many of its measures are judged.", minimum = "0", examples = "2") long judged) {}

    /** A measure. */
    @Schema(name = "ScorecardMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasureView(
            Measure.Source source,
            @Schema(
                            description = "Names it together with its source; of a METRIC the metric's key.",
                            maxLength = 100,
                            examples = "checkout.satisfaction")
                    String key,
            @Schema(description = "What it is called.", maxLength = 200, examples = "Checkout satisfaction")
                    String name,
            ValueArea area,
            @Schema(description = "DELIVERY or VALUE.") Side axis,
            @Schema(description = "NUMBERS or PEOPLE.") Side nature,
            @Schema(description = "What it says last.") Computed value,
            @Nullable @Schema(description = "What it is to reach; absent where nothing says so.") Computed target,
            @Nullable @Schema(description = "By which day; absent where by none.", examples = "2027-03-31")
                    LocalDate dueOn,
            @Nullable Direction better,
            @Nullable Colour colour) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.source(),
                    measure.key(),
                    measure.name(),
                    measure.area(),
                    Side.VALUE.has(measure) ? Side.VALUE : Side.DELIVERY,
                    measure.people() ? Side.PEOPLE : Side.NUMBERS,
                    measure.value(),
                    measure.target(),
                    measure.dueOn(),
                    measure.better(),
                    measure.colour());
        }
    }

    static ScorecardView of(SubjectType type, UUID id, boolean descendants, Instant asOf, Scorecard card) {
        return new ScorecardView(
                type,
                id,
                descendants,
                asOf,
                card.overall(),
                card.sides().entrySet().stream()
                        .map(side -> new SideView(side.getKey(), side.getValue(), judged(card, side.getKey()::has)))
                        .toList(),
                card.areas().entrySet().stream()
                        .map(area -> new AreaView(
                                area.getKey(),
                                area.getValue(),
                                judged(card, measure -> measure.area() == area.getKey())))
                        .toList(),
                card.measures().stream().map(MeasureView::of).toList(),
                card.steps());
    }

    private static long judged(Scorecard card, Predicate<Measure> which) {
        return card.measures().stream().filter(which.and(Measure::judged)).count();
    }
}

package dev.openvmo.metrics.valuestatements;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.lessons.LessonKind;
import dev.openvmo.metrics.realisation.ValueProgress;
import dev.openvmo.metrics.scorecards.Colour;
import dev.openvmo.metrics.scorecards.ScorecardView;
import dev.openvmo.metrics.traces.TraceType;
import dev.openvmo.metrics.traces.TraceView;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was promised of an initiative and what came of it, with the evidence. */
@Schema(name = "ValueStatement")
record ValueStatementView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "Its portfolio.") UUID portfolioId,
        @Schema(description = "What it is called.", maxLength = 300, examples = "One-page checkout") String title,
        @Schema(description = "What its portfolio is called.", maxLength = 300, examples = "Retail") String portfolio,
        @Nullable
                @Schema(
                        description = "What its value stream is called; absent where it has none.",
                        maxLength = 300,
                        examples = "Order to cash")
                String valueStream,
        @Schema(
                        description = "The language that the portfolio is written in (BCP 47).",
                        maxLength = 100,
                        examples = "en-GB")
                String language,
        @Schema(description = "When that was so.") Instant asOf,
        @Schema(description = "Its scorecard as a whole.") Colour colour,
        Promised promised,
        Delivered delivered,
        @Schema(description = "What it rests on, by metric and source.", maxItems = 200) List<Evidence> evidence,
        @Schema(description = "Committed and booked, currency by currency.", maxItems = 200)
                List<TraceView.Spend> spend,
        @Schema(description = "What people say: measures of this side of the scorecard.", maxItems = 1000)
                List<ScorecardView.MeasureView> satisfaction,
        @Schema(description = "What it is for: goals above it that may be read, with their grades.", maxItems = 500)
                List<Goal> goals,
        @Schema(description = "What was learned of it, the newest first.", maxItems = 200) List<Lesson> lessons) {

    /** What was promised. */
    @Schema(name = "ValueStatementPromised", description = "What was promised.")
    record Promised(
            @Schema(description = "What it is to cost, by its business case.") Computed costs,
            @Schema(description = "What it is to bring less disbenefits: as forecast last, else by its business case.")
                    Computed benefits,
            @Schema(description = "What both are worth in the first quarter, at 3.5 % a year.")
                    Computed netPresentValue,
            @Schema(description = "What it is to change, each beside what came.", maxItems = 1000)
                    List<Benefit> benefitsForecast,
            @Schema(description = "What metrics are to reach, each beside where it stands.", maxItems = 1000)
                    List<ScorecardView.MeasureView> targets) {}

    /** A benefit, in its metric's unit. */
    @Schema(name = "ValueStatementBenefit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Benefit(
            @Schema(description = "The benefit.") UUID id,
            @Schema(description = "What it is called.", maxLength = 300, examples = "Fewer abandoned carts")
                    String name,
            @Schema(description = "Whether it is something worse.", examples = "false") boolean disbenefit,
            @Schema(description = "The likely change of all periods, as forecast last.") Computed forecast,
            @Schema(description = "What came in periods of which anything was measured.") Computed actual) {}

    /** What came. */
    @Schema(name = "ValueStatementDelivered", description = "What came.")
    record Delivered(
            @Schema(description = "Benefits less disbenefits so far.") Computed realised,
            @Schema(description = "What came over what was forecast, in the periods that are over and were measured.")
                    Computed ratio,
            @Nullable @Schema(description = "Absent without a ratio.") ValueProgress status,
            @Schema(description = "Days from the funnel to the first benefit that came.") Computed timeToValue,
            @Schema(description = "Days from the funnel to the first successful deployment to production.")
                    Computed timeToMarket) {}

    /** Measurements of one metric by one source. */
    @Schema(name = "ValueStatementEvidence")
    record Evidence(
            @Schema(description = "The metric's key.", maxLength = 100, examples = "checkout.conversion") String metric,
            @Schema(description = "What it is called.", maxLength = 200, examples = "Checkout conversion") String name,
            @Schema(description = "Who measured.", maxLength = 200, examples = "Web analytics") String source,
            @Schema(description = "How often.", minimum = "1", examples = "42") long measurements,
            @Schema(description = "The first time.") Instant first,
            @Schema(description = "The last time.") Instant last) {}

    /** What was learned of it. */
    @Schema(name = "ValueStatementLesson")
    record Lesson(
            @Schema(description = "Which.") UUID id,
            LessonKind kind,
            @Schema(description = "In short.", maxLength = 200, examples = "Rehearse the cut-over") String title,
            @Schema(
                            description = "What to do another time.",
                            maxLength = 10_000,
                            examples = "Copy everything twice before")
                    String recommendation) {}

    /** A goal above it. */
    @Schema(name = "ValueStatementGoal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Goal(
            TraceType type,
            @Schema(description = "Which.") UUID id,
            @Nullable @Schema(description = "What it is called.", maxLength = 500, examples = "Win back lost carts")
                    String name,
            @Nullable
                    @Schema(
                            description = "By its key results; absent where none is measured.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.62")
                    BigDecimal grade) {}
}

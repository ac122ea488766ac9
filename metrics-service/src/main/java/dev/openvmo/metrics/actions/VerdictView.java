package dev.openvmo.metrics.actions;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an action helped, and how that is known. */
@Schema(name = "ImprovementActionVerdict")
record VerdictView(
        @Schema(description = "The action.") UUID actionId,
        Verdict verdict,
        Reason reason,
        @Nullable @Schema(description = "What it was to move.", maxLength = 100, examples = "checkout.conversion")
                String metric,
        @Nullable @Schema(description = "Its unit.", maxLength = 60, examples = "%") String unit,
        @Nullable SubjectType subjectType,
        @Nullable @Schema(description = "Of what.") UUID subjectId,
        @Nullable Direction direction,
        @Schema(description = "How it was found, and by whose method.", maxLength = 400) String method,
        @Nullable @Schema(description = "Measured before it was done.") Side before,
        @Nullable @Schema(description = "Measured since its change was to be seen.") Side after,
        @Nullable
                @Schema(
                        description =
                                "How far the days after are on average from what the trend before, and the season, would have brought.")
                Change change,
        @Nullable @Schema(description = "The same without trend and season: what comparing means would say.")
                Change plainChange,
        @Nullable @Schema(description = "Whether the season is allowed for: a year before was measured.")
                Boolean seasonal) {
    static final String METHOD =
            "Interrupted time series of days: segmented regression with trend and, of a year, season (Bernal et"
                    + " al. 2017), outliers counting little (Huber 1964), neighbours in time alike (Newey and West 1987); 99 % intervals,"
                    + " and a change of one deviation ruled out at 5 % (Schuirmann 1987).";

    private static final MathContext DIGITS = new MathContext(6);

    /** Days on one side. */
    @Schema(name = "ActionVerdictSide", description = "Days on one side.")
    record Side(
            @Schema(description = "How many days were measured.", minimum = "0", examples = "120") int days,
            @Schema(description = "The first.", examples = "2026-01-02") LocalDate from,
            @Schema(description = "The last.", examples = "2026-11-30") LocalDate to,
            @Schema(description = "Their mean.", examples = "2.4") BigDecimal mean,
            @Schema(description = "Their standard deviation.", minimum = "0", examples = "0.3") BigDecimal deviation) {

        static Side of(Comparison.Side side) {
            return new Side(side.days(), side.first(), side.last(), decimal(side.mean()), decimal(side.deviation()));
        }
    }

    /** A change and how sure it is. */
    @Schema(name = "ActionVerdictChange", description = "A change and how sure it is.")
    record Change(
            @Schema(description = "The estimate.", examples = "0.6") BigDecimal value,
            @Schema(description = "The lower end of its 99 % interval.", examples = "0.4") BigDecimal lower,
            @Schema(description = "The upper end.", examples = "0.8") BigDecimal upper,
            @Schema(
                            description = "How far single days scatter: a change that counts is at least one of it.",
                            minimum = "0",
                            examples = "0.3")
                    BigDecimal deviation) {

        static Change of(Comparison.Estimate estimate) {
            return new Change(
                    decimal(estimate.value()),
                    decimal(estimate.lower()),
                    decimal(estimate.upper()),
                    decimal(estimate.scatter()));
        }
    }

    static VerdictView of(ActionEntity action, String unit, Reason reason, Comparison found) {
        return new VerdictView(
                action.id,
                reason.verdict(),
                reason,
                action.metric,
                unit,
                action.subjectType,
                action.subjectId,
                action.direction,
                METHOD,
                found == null ? null : Side.of(found.before()),
                found == null ? null : Side.of(found.after()),
                found == null ? null : Change.of(found.change()),
                found == null ? null : Change.of(found.plain()),
                found == null ? null : found.seasonal());
    }

    /** Statistics are as exact as what they are estimated from: six digits. */
    private static BigDecimal decimal(double value) {
        return Decimals.plain(new BigDecimal(value).round(DIGITS));
    }
}

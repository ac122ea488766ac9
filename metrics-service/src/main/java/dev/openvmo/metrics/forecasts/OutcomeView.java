package dev.openvmo.metrics.forecasts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.flow.Throughput;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came, beside what was forecast. */
@Schema(name = "ForecastOutcome", description = "What came, beside what was forecast.")
record OutcomeView(
        @Schema(description = "What was forecast.") UUID forecastId,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "Whether it is over: so many items are done, or the intervals are.") boolean over,
        @Schema(
                        description = "How many items were finished in the intervals that were forecast, so far.",
                        minimum = "0",
                        examples = "61")
                long finished,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description =
                                "In how many intervals so many items were done, or how many items were; null while it is not over, or with a reason.",
                        minimum = "0",
                        examples = "29")
                Long value,
        @Nullable @Schema(description = "The day on which the last of so many items was done.", examples = "2027-06-17")
                LocalDate date,
        @Nullable Verdict p50,
        @Nullable Verdict p85,
        @Nullable Verdict p95,
        @Nullable
                @Schema(
                        description =
                                "Why nothing can be compared: OWN_SAMPLES, whose work nobody knows; NOT_BEGUN; or why there was no forecast.",
                        pattern = "^[A-Z_]+$",
                        maxLength = 60,
                        examples = "NOT_BEGUN")
                String reason) {

    /** Of what nothing came that could be compared. */
    static OutcomeView none(ForecastView of, String reason, Instant asOf) {
        return new OutcomeView(of.id(), asOf, false, 0, null, null, null, null, null, reason);
    }

    /** A percentile held where the work was done in no more intervals than it says, or no fewer items were. */
    static OutcomeView of(ForecastView of, Throughput.Since came, Instant asOf) {
        return of.items() == null ? howMany(of, came, asOf) : whenDone(of, came, asOf);
    }

    private static OutcomeView whenDone(ForecastView of, Throughput.Since came, Instant asOf) {
        var reached = came.reached();
        var took = reached == null ? null : of.interval().between(of.start(), reached) + 1;
        var passed = of.interval().between(of.start(), came.today());
        return of(of, came, asOf, reached != null, took, reached, forecast -> {
            if (took != null) {
                return took <= forecast ? Verdict.HELD : Verdict.MISSED;
            }
            return passed < forecast ? Verdict.OPEN : Verdict.MISSED;
        });
    }

    private static OutcomeView howMany(ForecastView of, Throughput.Since came, Instant asOf) {
        var over = !came.today().isBefore(of.interval().after(of.start(), of.intervals()));
        return of(of, came, asOf, over, over ? came.finished() : null, null, forecast -> {
            if (came.finished() >= forecast) {
                return Verdict.HELD;
            }
            return over ? Verdict.MISSED : Verdict.OPEN;
        });
    }

    private static OutcomeView of(
            ForecastView of,
            Throughput.Since came,
            Instant asOf,
            boolean over,
            Long value,
            LocalDate date,
            Function<Long, Verdict> judge) {
        return new OutcomeView(
                of.id(),
                asOf,
                over,
                came.finished(),
                value,
                date,
                verdict(of.p50(), judge),
                verdict(of.p85(), judge),
                verdict(of.p95(), judge),
                of.reason());
    }

    /** Of what was too far ahead to be forecast nothing is said. */
    private static Verdict verdict(ForecastView.Certain forecast, Function<Long, Verdict> judge) {
        return forecast.value() == null ? null : judge.apply(forecast.value());
    }
}

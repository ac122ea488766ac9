package dev.openvmo.metrics.realisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What initiatives have brought beside what was forecast. */
@Schema(name = "SubjectValue")
public record SubjectValueView(
        SubjectType subjectType,
        @Schema(description = "Of which.") UUID subjectId,
        @Schema(description = "Whether the portfolios below it count, too.") boolean descendants,
        @Nullable @Schema(description = "Of all sums.", maxLength = 3, examples = "GBP") String currency,
        @Schema(description = "By the exchange rates of which day.", examples = "2026-11-01") LocalDate on,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "How many initiatives there are.", minimum = "0", examples = "12") long initiatives,
        @Schema(
                        description = "Of how many of them no benefit was forecast in money: nothing is said of them.",
                        minimum = "0",
                        examples = "3")
                long notForecast,
        @Schema(description = "How many benefits were forecast in money.", minimum = "0", examples = "17")
                long benefits,
        @Schema(description = "How many were forecast of which no money is said.", minimum = "0", examples = "0")
                long unvalued,
        @Schema(
                        description = "Of how many in money a period is over of which nothing was measured.",
                        minimum = "0",
                        examples = "2")
                long unmeasured,
        @Schema(description = "Whether something is missing: a forecast, money, a measurement or a rate.")
                boolean partial,
        @Schema(description = "What all of it is likely to bring, as forecast last.") Computed forecast,
        @Schema(
                        description =
                                "The same, times what came of each unit that its estimators forecast; as forecast where that is not known.")
                Computed adjusted,
        @Schema(description = "Of how many benefits the estimator's ratio is known.", minimum = "0", examples = "9")
                long calibrated,
        @Schema(description = "What came so far.") Computed realised,
        @Schema(description = "What came over what was forecast, in the periods that are over and were measured.")
                Computed ratio,
        @Nullable @Schema(description = "Absent without a ratio.") ValueProgress status,
        @Schema(
                        description =
                                "Days from the funnel to the first benefit that came; of several initiatives their median.")
                Computed timeToValue,
        @Schema(
                        description =
                                "Days from the funnel to the first successful deployment to production; of several initiatives their median.")
                Computed timeToMarket,
        @Schema(description = "Currency by currency, before they are converted.", maxItems = 200) List<Part> amounts) {

    /** Amounts of one currency. */
    @Schema(name = "SubjectValueAmounts")
    public record Part(
            @Schema(description = "Which.", minLength = 3, maxLength = 3, examples = "EUR") String currency,
            @Schema(description = "What is likely to come.", examples = "90000") BigDecimal forecast,
            @Schema(description = "The same, adjusted.", examples = "81000") BigDecimal adjusted,
            @JsonInclude @Schema(nullable = true, description = "What came; null: not measured.", examples = "72000")
                    BigDecimal realised,
            @Nullable @Schema(description = "By which it is converted; absent where none holds or none is needed.")
                    Rate rate) {

        static Part of(Amounts of, ExchangeRate rate) {
            return new Part(
                    of.currency(),
                    of.forecast(),
                    of.adjusted(),
                    of.realised(),
                    rate == null ? null : new Rate(rate.id(), rate.base(), rate.rate(), rate.since()));
        }
    }

    /** An exchange rate. */
    @Schema(name = "SubjectValueRate")
    public record Rate(
            @Schema(description = "Its id.") UUID id,
            @Schema(
                            description =
                                    "Of which one unit is worth the rate; amounts of the other currency are divided by it.",
                            minLength = 3,
                            maxLength = 3,
                            examples = "EUR")
                    String baseCurrency,
            @Schema(description = "What one unit of it is worth.", examples = "0.8512") BigDecimal rate,
            @Schema(description = "Since which day it holds.", examples = "2026-10-01") LocalDate from) {}
}

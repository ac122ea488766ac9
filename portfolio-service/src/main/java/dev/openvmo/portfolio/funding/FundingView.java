package dev.openvmo.portfolio.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.exchangerates.ConversionView.Rate;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the budgets of a portfolio and those below it add up. */
@Schema(name = "Funding")
record FundingView(
        @Schema(description = "The portfolio, with all below it.") UUID portfolioId,
        FiscalPeriod period,
        @Schema(description = "The first day that counts.", examples = "2027-04-01") LocalDate from,
        @Schema(description = "The last day that counts.", examples = "2028-03-31") LocalDate to,
        @Schema(description = "In which currency it is added up.", maxLength = 3, examples = "GBP") String currency,
        @Schema(description = "By the rates of which day.", examples = "2026-11-26") LocalDate ratesOn,
        @Schema(description = "How many budgets were added up.", minimum = "0", examples = "12") long budgets,
        @Schema(
                        description =
                                "How many budgets have some days in the period and some outside it: they do not count.",
                        minimum = "0",
                        examples = "0")
                long overlapping,
        @JsonInclude
                @Schema(
                        description = "The sum of what is converted below; null where a rate is missing.",
                        nullable = true)
                Totals total,
        @Nullable
                @Schema(
                        description = "Why there is no total.",
                        pattern = "^[A-Z_]+$",
                        maxLength = 60,
                        examples = "NO_RATE_OF_THIS_DAY")
                String reason,
        @Schema(description = "By currency.", maxItems = 200) List<InCurrency> currencies,
        @Schema(description = "By portfolio, in its own currency.", maxItems = 10_000) List<OfPortfolio> portfolios,
        @Schema(description = "By value stream, in its portfolio's currency.", maxItems = 10_000)
                List<OfStream> valueStreams) {

    /** What is in one currency. */
    @Schema(name = "FundingInCurrency")
    record InCurrency(
            @Schema(description = "Which one.", maxLength = 3, examples = "JPY") String currency,
            Totals totals,
            @JsonInclude
                    @Schema(
                            description =
                                    "The same in the currency asked for, each sum rounded half up to the minor unit; null without a rate.",
                            nullable = true)
                    Totals converted,
            @Nullable @Schema(description = "The rate and since when it holds; absent where none is or was needed.")
                    Rate rate,
            @Nullable
                    @Schema(
                            description = "Why it is not converted.",
                            pattern = "^[A-Z_]+$",
                            maxLength = 60,
                            examples = "NO_RATE_OF_THIS_DAY")
                    String reason) {}

    /** What a portfolio itself has. */
    @Schema(name = "FundingOfPortfolio")
    record OfPortfolio(@Schema(description = "Which one.") UUID portfolioId, Totals totals) {}

    /** What a value stream has. */
    @Schema(name = "FundingOfValueStream")
    record OfStream(
            @Schema(description = "Which one.") UUID valueStreamId,
            @Schema(description = "Its portfolio.") UUID portfolioId,
            Totals totals) {}
}

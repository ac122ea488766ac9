package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.input.InOrder;
import dev.openvmo.kit.json.CurrencyCode;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of an exchange rate. */
@InOrder(first = "from", last = "to")
@Schema(
        name = "ExchangeRateRequest",
        examples = {
            """
            {"baseCurrency":"GBP","quoteCurrency":"EUR","rate":1.1534,"from":"2026-04-01","to":"2026-06-30","source":"ECB"}"""
        })
record ExchangeRateRequest(
        @NotNull
                @CurrencyCode
                @Schema(
                        description = "Of which one unit is worth the rate; cannot be changed later.",
                        pattern = "^[A-Z]{3}$",
                        maxLength = 3,
                        examples = "GBP")
                String baseCurrency,
        @NotNull
                @CurrencyCode
                @Schema(
                        description = "In which the rate is said; cannot be changed later.",
                        pattern = "^[A-Z]{3}$",
                        maxLength = 3,
                        examples = "EUR")
                String quoteCurrency,
        @NotNull
                @DecimalMin("0.000000000001")
                @Digits(integer = 12, fraction = 12)
                @Schema(description = "What one unit of the base currency is worth.", examples = "1.1534")
                BigDecimal rate,
        @NotNull @Schema(description = "The first day on which it holds.", examples = "2026-04-01") LocalDate from,
        @Schema(
                        description =
                                "The last day on which it holds; when absent it holds until the day before the next one.",
                        examples = "2026-06-30")
                LocalDate to,
        @Size(max = 200) @Schema(description = "Who says so.", examples = "ECB") String source) {

    static ExchangeRateRequest of(ExchangeRateEntity entity) {
        return new ExchangeRateRequest(
                entity.baseCurrency, entity.quoteCurrency, entity.rate, entity.beginsOn, entity.endsOn, entity.source);
    }
}

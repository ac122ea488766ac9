package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an amount is worth in another currency, and by which rate. */
@Schema(name = "Conversion")
public record ConversionView(
        @Schema(description = "What was asked for.") Money amount,
        @Schema(description = "Of which day.", examples = "2026-05-01") LocalDate on,
        @Nullable
                @Schema(
                        description =
                                "What it is worth, rounded half up to the minor unit; absent where no rate holds that day.")
                Money converted,
        @Nullable @Schema(description = "The rate; absent where there is none, or none was needed.") Rate rate,
        @Nullable
                @Schema(
                        description = "Why there is no value.",
                        pattern = "^[A-Z_]+$",
                        maxLength = 60,
                        examples = "NO_RATE_OF_THIS_DAY")
                String reason) {

    /** The rate by which it was converted; in the other direction the amount was divided by it. */
    @Schema(name = "ConversionRate")
    public record Rate(
            @Schema(description = "The rate's id.") UUID id,
            @Schema(description = "Of which one unit is worth the rate.", maxLength = 3, examples = "GBP")
                    String baseCurrency,
            @Schema(description = "In which the rate is said.", maxLength = 3, examples = "EUR") String quoteCurrency,
            @Schema(description = "What one unit of the base currency is worth.", examples = "1.1534") BigDecimal rate,
            @Schema(description = "Since which day it holds.", examples = "2026-04-01") LocalDate from) {

        static Rate of(ExchangeRate rate) {
            return new Rate(rate.id(), rate.base(), rate.quote(), rate.rate(), rate.from());
        }

        /** An amount of either currency in the other, not rounded to a minor unit. */
        public BigDecimal worth(BigDecimal amount, String currency) {
            return currency.equals(baseCurrency)
                    ? amount.multiply(rate)
                    : Decimals.quotient(amount, rate, Decimals.PLACES);
        }
    }

    static ConversionView same(Money amount, LocalDate on) {
        return new ConversionView(amount, on, amount, null, null);
    }

    static ConversionView unknown(Money amount, LocalDate on) {
        return new ConversionView(amount, on, null, null, "NO_RATE_OF_THIS_DAY");
    }

    /** 400 where the result has more digits than an amount may have. */
    static ConversionView by(ExchangeRate rate, Money amount, LocalDate on) {
        var converted = rate.convert(amount);
        if (!converted.fits()) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "The amount is too large for that currency.");
        }
        return new ConversionView(amount, on, converted, Rate.of(rate), null);
    }
}

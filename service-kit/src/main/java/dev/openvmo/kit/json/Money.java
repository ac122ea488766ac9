package dev.openvmo.kit.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount with its currency, in whole minor units of it: no tenth of a yen, a thousandth of a Bahraini dinar.
 *
 * @param amount written as a decimal string with all places of the currency; a bare number is read only if the
 *     portfolio's currency is meant
 * @param currency ISO 4217 code; null on input means the portfolio's
 */
@MinorUnits
@Schema(description = "An amount with its currency, in whole minor units of it.")
public record Money(
        @NotNull
                @Digits(integer = DIGITS, fraction = PLACES)
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Schema(
                        type = SchemaType.STRING,
                        description =
                                "A decimal, as text; a bare number is read only if the portfolio's currency is meant.",
                        pattern = "^-?[0-9]{1,18}(\\.[0-9]{1,6})?$",
                        maxLength = 26,
                        examples = "1250000.00")
                BigDecimal amount,
        @CurrencyCode
                @Schema(
                        description = "ISO 4217; the portfolio's when absent.",
                        pattern = "^[A-Z]{3}$",
                        maxLength = 3,
                        examples = "GBP")
                String currency) {

    private static final int DIGITS = 18;
    private static final int PLACES = 6;

    public Money {
        if (MinorUnits.Check.whole(amount, currency)) {
            amount = amount.setScale(MinorUnits.Check.places(currency, amount.scale()), RoundingMode.UNNECESSARY);
        }
    }

    /** An amount that was computed, rounded once, half up (away from zero), to the currency's minor unit. */
    public static Money quotient(BigDecimal dividend, BigDecimal divisor, String currency) {
        var places = MinorUnits.Check.places(currency, PLACES);
        return new Money(dividend.divide(divisor, places, RoundingMode.HALF_UP), currency);
    }

    /** Whether this is an ISO 4217 code; null is none. */
    public static boolean isCurrency(String code) {
        return CurrencyCode.Check.known(code);
    }

    /** Whether it has no more digits than an amount may have. */
    public boolean fits() {
        return amount.precision() - amount.scale() <= DIGITS;
    }

    /** This amount, in the given currency if it named none: 422 at the pointer where that has no such small units. */
    public Money in(String defaultCurrency, String pointer) {
        if (currency != null) {
            return this;
        }
        if (!MinorUnits.Check.whole(amount, defaultCurrency)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "%s has no such small units.".formatted(defaultCurrency))
                    .at(pointer, ErrorCode.OUT_OF_RANGE, MinorUnits.MESSAGE);
        }
        return new Money(amount, defaultCurrency);
    }
}

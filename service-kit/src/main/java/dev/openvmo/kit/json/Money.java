package dev.openvmo.kit.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount with its currency.
 *
 * @param amount written as a decimal string; a bare number is read only if the portfolio's currency is meant
 * @param currency ISO 4217 code; null on input means the portfolio's
 */
public record Money(
        @NotNull
                @Digits(integer = 18, fraction = 6)
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Schema(
                        type = SchemaType.STRING,
                        description =
                                "A decimal, as text; a bare number is read only if the portfolio's currency is meant.",
                        pattern = "^-?[0-9]{1,18}(\\.[0-9]{1,6})?$",
                        maxLength = 26,
                        examples = "1250000.00")
                BigDecimal amount,
        @Pattern(regexp = "^[A-Z]{3}$")
                @Schema(description = "ISO 4217; the portfolio's when absent.", maxLength = 3, examples = "GBP")
                String currency) {

    /** This amount, in the given currency if it named none. */
    public Money in(String defaultCurrency) {
        return currency == null ? new Money(amount, defaultCurrency) : this;
    }
}

package dev.openvmo.alignment.ahp;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many times as important one item is as another, from 1/9 to 9 (Saaty's scale); kept as said, so that 1/3 stays 1/3. */
@JsonDeserialize(using = JudgementReader.class)
@Schema(
        name = "Judgement",
        type = SchemaType.STRING,
        description =
                "How many times as important the row's item is as the column's: 1/9 to 9, as text; a bare number is read, too.",
        pattern = "^[0-9.]{1,12}(/[0-9.]{1,12})?$",
        maxLength = 25,
        examples = "1/3")
public record Judgement(BigDecimal dividend, BigDecimal divisor) {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,9})?)(?:/([0-9]{1,2}(?:\\.[0-9]{1,9})?))?");
    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    /** Of two items that are equally important. */
    static final Judgement EQUAL = new Judgement(BigDecimal.ONE, BigDecimal.ONE);

    /** A judgement in words as {@code 3} or {@code 1/3}; empty where it is none, or is not on the scale. */
    public static Optional<Judgement> of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var dividend = Decimals.plain(new BigDecimal(parts.group(1)));
        var divisor = Decimals.plain(new BigDecimal(parts.group(2) == null ? "1" : parts.group(2)));
        var onScale = dividend.compareTo(NINE.multiply(divisor)) <= 0
                && divisor.compareTo(NINE.multiply(dividend)) <= 0
                && divisor.signum() > 0;
        return onScale ? Optional.of(new Judgement(dividend, divisor)) : Optional.empty();
    }

    /** The whole number of the scale, or its reciprocal, that is nearest to this. */
    static Judgement nearest(double value) {
        var whole = BigDecimal.valueOf(Math.min(9, Math.round(Math.max(value, 1 / value))));
        return value >= 1 ? new Judgement(whole, BigDecimal.ONE) : new Judgement(BigDecimal.ONE, whole);
    }

    Judgement inverse() {
        return new Judgement(divisor, dividend);
    }

    double value() {
        return dividend.doubleValue() / divisor.doubleValue();
    }

    @Override
    @JsonValue
    public String toString() {
        return dividend.toPlainString() + (divisor.compareTo(BigDecimal.ONE) == 0 ? "" : "/" + divisor.toPlainString());
    }
}

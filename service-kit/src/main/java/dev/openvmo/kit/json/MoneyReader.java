package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads {@code {"amount": "12.50", "currency": "GBP"}}, or a bare number where the portfolio's currency is meant. */
final class MoneyReader extends StdDeserializer<Money> {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    MoneyReader() {
        super(Money.class);
    }

    private record Members(@JsonDeserialize(using = AmountReader.class) BigDecimal amount, String currency) {}

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isNumeric()) {
            return new Money(number(json, context), null);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return (Money) context.handleUnexpectedToken(Money.class, json);
        }
        var members = context.readValue(json, Members.class);
        return members.amount() == null
                ? context.reportInputMismatch(Money.class, "an amount of money needs its amount")
                : new Money(members.amount(), members.currency());
    }

    private static BigDecimal number(JsonParser json, DeserializationContext context) throws IOException {
        var number = json.getDecimalValue();
        return number.scale() <= 6 && (long) number.precision() - number.scale() <= 18
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too large or too fine");
    }

    private static final class AmountReader extends StdScalarDeserializer<BigDecimal> {
        AmountReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken().isNumeric()) {
                return number(json, context);
            }
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            return AMOUNT.matcher(json.getText()).matches()
                    ? new BigDecimal(json.getText())
                    : (BigDecimal)
                            context.handleWeirdStringValue(BigDecimal.class, json.getText(), "not a decimal string");
        }
    }
}

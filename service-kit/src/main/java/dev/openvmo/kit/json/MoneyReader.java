package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code {"amount": "12.50", "currency": "GBP"}}, or a bare number where the portfolio's currency is meant. */
final class MoneyReader extends StdDeserializer<Money> {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    MoneyReader() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isNumeric()) {
            return new Money(number(json, context), null);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return (Money) context.handleUnexpectedToken(Money.class, json);
        }
        BigDecimal amount = null;
        String currency = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            try {
                switch (name) {
                    case "amount" -> amount = amount(json, context);
                    case "currency" -> currency = text(json, context);
                    default -> context.handleUnknownProperty(json, this, Money.class, name);
                }
            } catch (UnrecognizedPropertyException e) {
                throw e;
            } catch (JsonMappingException e) {
                throw JsonMappingException.wrapWithPath(e, Money.class, name);
            }
        }
        return amount == null
                ? context.reportInputMismatch(Money.class, "an amount of money needs its amount")
                : new Money(amount, currency);
    }

    private BigDecimal amount(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isNumeric()) {
            return number(json, context);
        }
        var text = text(json, context);
        return text != null && AMOUNT.matcher(text).matches()
                ? new BigDecimal(text)
                : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal string");
    }

    private static BigDecimal number(JsonParser json, DeserializationContext context) throws IOException {
        var number = json.getDecimalValue();
        return number.scale() <= 6 && (long) number.precision() - number.scale() <= 18
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too large or too fine");
    }

    private static String text(JsonParser json, DeserializationContext context) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            default -> (String) context.handleUnexpectedToken(String.class, json);
        };
    }

    @Override
    public Collection<Object> getKnownPropertyNames() {
        return List.of("amount", "currency");
    }
}

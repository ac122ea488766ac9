package dev.openvmo.kit.page;

import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.json.Storable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text of a filter or cursor as a value that can be bound to its column. */
final class Values {
    private static final int DIGITS = 400;

    private Values() {}

    static Optional<Object> read(Field field, String text) {
        return switch (field.kind()) {
            case UUID -> Scalars.uuid(text).map(Object.class::cast);
            case TEXT, TAGS -> Optional.of(text);
            case NUMBER -> number(text).map(Object.class::cast);
            case INSTANT -> Scalars.instant(text).map(Object.class::cast);
            case DATE -> Scalars.date(text).map(Object.class::cast);
            case BOOL ->
                text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case ENUM ->
                Arrays.stream(field.enumeration().getEnumConstants())
                        .map(Enum::name)
                        .filter(text::equals)
                        .findFirst()
                        .map(Object.class::cast);
        };
    }

    static String expected(Field field) {
        return switch (field.kind()) {
            case UUID -> "a UUID";
            case TEXT, TAGS -> "text";
            case NUMBER -> "a number";
            case INSTANT -> "an RFC 3339 time such as 2026-11-01T00:00:00Z";
            case DATE -> "a date such as 2026-11-01";
            case BOOL -> "true or false";
            case ENUM ->
                Arrays.stream(field.enumeration().getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", ", "one of ", ""));
        };
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > DIGITS || !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        return Storable.holds(number) ? Optional.of(number) : Optional.empty();
    }
}

package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a type looks like in JSON, said to somebody who does not know our types. */
final class Expected {
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "a UUID such as 0198c1d2-7a3b-7c4d-8e5f-0123456789ab"),
            Map.entry(Instant.class, "an RFC 3339 time such as 2026-11-01T00:00:00Z, of the years 1 to 9999"),
            Map.entry(FiscalPeriod.class, "a fiscal period such as 2026, 2026-Q3 or 2026-07"),
            Map.entry(LocalDate.class, "an ISO 8601 date such as 2026-11-01, of the years 1 to 9999"),
            Map.entry(BigDecimal.class, "a decimal number"),
            Map.entry(BigInteger.class, "a whole number"),
            Map.entry(Money.class, "an amount such as {\"amount\": \"12.50\", \"currency\": \"GBP\"}"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(int.class, "a whole number from -2147483648 to 2147483647"),
            Map.entry(Integer.class, "a whole number from -2147483648 to 2147483647"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(double.class, "a number"),
            Map.entry(Double.class, "a number"),
            Map.entry(JsonNode.class, "a JSON value"));

    private Expected() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return WORDS.getOrDefault(type, Number.class.isAssignableFrom(type) ? "a number" : plain(type));
    }

    /** A type of the JDK read from text is "valid text"; one of ours is an object. */
    private static String plain(Class<?> type) {
        return type.getName().startsWith("java.time") ? "text in ISO 8601 form" : "an object";
    }
}

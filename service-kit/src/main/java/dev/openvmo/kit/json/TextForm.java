package dev.openvmo.kit.json;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the values of a type are written in parameters, filters and cursors.
 *
 * @param expected said to whoever writes something else
 * @param read the value; empty for any other text
 */
public record TextForm(String expected, Function<String, Optional<?>> read) {
    private static final int DIGITS = 400;
    private static final TextForm WHOLE = new TextForm("a whole number", TextForm::whole);
    private static final TextForm FLAG = new TextForm("true or false", TextForm::flag);
    private static final Map<Class<?>, TextForm> KNOWN = Map.of(
            String.class, new TextForm("text", Optional::of),
            UUID.class, new TextForm("a UUID", Scalars::uuid),
            Instant.class, new TextForm("an RFC 3339 time such as 2026-11-01T00:00:00Z", Scalars::instant),
            LocalDate.class, new TextForm("a date such as 2026-11-01", Scalars::date),
            FiscalPeriod.class, new TextForm("a fiscal period such as 2026, 2026-Q3 or 2026-07", FiscalPeriod::parse),
            BigDecimal.class, new TextForm("a number", TextForm::number),
            Integer.class, WHOLE,
            int.class, WHOLE,
            Boolean.class, FLAG,
            boolean.class, FLAG);

    /** Of this type; empty where it has none. */
    public static Optional<TextForm> of(Class<?> type) {
        return Optional.ofNullable(type.isEnum() ? constants(type.getEnumConstants()) : KNOWN.get(type));
    }

    /** One of these words. */
    public static TextForm oneOf(List<String> words) {
        return new TextForm(
                "one of " + String.join(", ", words), text -> Optional.of(text).filter(words::contains));
    }

    private static TextForm constants(Object[] constants) {
        var names = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", ", "one of ", ""));
        return new TextForm(names, text -> Arrays.stream(constants)
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findFirst());
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.length() > DIGITS || !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
                ? Optional.empty()
                : Optional.of(new BigDecimal(text)).filter(Storable::holds);
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    /** What a parameter of this name says; false where it is absent, 400 where it is neither true nor false. */
    public static boolean flag(String parameter, String said) {
        return said != null
                && flag(said)
                        .orElseThrow(() -> Problem.of(KitProblem.MALFORMED_REQUEST, parameter + " is true or false")
                                .with("parameter", parameter));
    }
}

package dev.openvmo.kit.http;

import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads parameters: in a path what is no id names nothing (404), in a query it is a mistake to point out (400). */
@Provider
class ParameterValues implements ParamConverterProvider {
    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(UUID.class, new Form("a UUID", Scalars::uuid)),
            Map.entry(Instant.class, new Form("an RFC 3339 time such as 2026-11-01T00:00:00Z", Scalars::instant)),
            Map.entry(LocalDate.class, new Form("a date such as 2026-11-01", Scalars::date)),
            Map.entry(Integer.class, new Form("a whole number", text -> whole(text)
                    .map(Long::intValue))),
            Map.entry(int.class, new Form("a whole number", text -> whole(text).map(Long::intValue))),
            Map.entry(Long.class, new Form("a whole number", ParameterValues::whole)),
            Map.entry(long.class, new Form("a whole number", ParameterValues::whole)),
            Map.entry(BigDecimal.class, new Form("a decimal number", ParameterValues::decimal)),
            Map.entry(Boolean.class, new Form("true or false", ParameterValues::flag)),
            Map.entry(boolean.class, new Form("true or false", ParameterValues::flag)));

    private record Form(String expected, Function<String, Optional<?>> read) {}

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var form = type.isEnum() ? constants(type) : FORMS.get(type);
        if (form == null) {
            return null;
        }
        var inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return text == null ? null : (T) form.read().apply(text).orElseThrow(() -> refused(text));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }

            private RuntimeException refused(String text) {
                return inPath
                        ? new Unreadable(
                                Problem.of(KitProblem.NOT_FOUND, "there is nothing here that the caller may see"))
                        : new Unreadable(Problem.of(
                                KitProblem.MALFORMED_REQUEST,
                                "'%s' is not %s".formatted(text.length() > 60 ? "it" : text, form.expected())));
            }
        };
    }

    private static Form constants(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Form("one of " + names, text -> Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findFirst());
    }

    private static Optional<Long> whole(String text) {
        return text.matches("-?[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }
}

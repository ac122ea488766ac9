package dev.openvmo.kit.http;

import dev.openvmo.kit.json.TextForm;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Reads parameters: in a path what is no id names nothing (404), in a query it is a mistake to point out (400). */
@Provider
class ParameterValues implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var form = TextForm.of(type).orElse(null);
        if (form == null || type == String.class) {
            return null;
        }
        var inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        var inQuery = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(each -> ((QueryParam) each).value())
                .findFirst();
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return text == null ? null : (T) form.read().apply(text).orElseThrow(() -> refused(text));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }

            /** In the one form the framework passes on untouched. */
            private WebApplicationException refused(String text) {
                var problem = inPath
                        ? Problem.of(KitProblem.NOT_FOUND, "there is nothing here that the caller may see")
                        : named(Problem.of(
                                KitProblem.MALFORMED_REQUEST,
                                "'%s' is not %s".formatted(text.length() > 60 ? "it" : text, form.expected())));
                return new WebApplicationException(problem, problem.type().status());
            }

            private Problem named(Problem problem) {
                return inQuery.map(name -> problem.with("parameter", name)).orElse(problem);
            }
        };
    }
}

package dev.openvmo.kit.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a parsed document into a value of a request type, or into a 422 that lists all that is wrong with it. */
@ApplicationScoped
public class Binder {
    /** Each round finds one more misfit: as many as a problem shows. */
    private static final int MISFITS = Problem.ERRORS;

    private final ObjectMapper mapper;
    private final Validator validator;

    Binder(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** A document that did not come as a JSON body, such as a row of a file, as a merge patch of this type. */
    public <T> Input<T> patch(JsonNode document, Class<T> type) {
        return Input.patch(document, mapper.constructType(type), this);
    }

    <T> T bind(JsonNode document, JavaType type) {
        if (!document.isObject()) {
            throw Problem.of(
                            KitProblem.INVALID_INPUT,
                            document.isArray()
                                    ? "one JSON object is needed here; many go to the collection's /batch"
                                    : "a JSON object is needed")
                    .at("", ErrorCode.WRONG_TYPE, "must be an object");
        }
        var found = new LinkedHashMap<String, Violation>();
        T value = fit(document, type, found);
        if (value != null) {
            // a set in no order: the same body is to have the same answer
            validator.validate(value).stream()
                    .map(Constraints::violation)
                    .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                    .forEach(violation -> found.putIfAbsent(violation.pointer(), violation));
        }
        if (!found.isEmpty()) {
            throw refusal(found);
        }
        return value;
    }

    /** Binds; what does not fit is noted and taken out of a copy until the rest fits, so that one answer names all. */
    private <T> T fit(JsonNode document, JavaType type, Map<String, Violation> found) {
        var reader = mapper.readerFor(type).withHandler(new UnknownFields(found, MISFITS));
        var rest = document;
        while (true) {
            try {
                T value = reader.readValue(rest);
                return found.size() < MISFITS ? value : null;
            } catch (JsonMappingException e) {
                var misfit = BindingError.of(e);
                var known = found.containsKey(misfit.pointer());
                if (!known && !misfit.followsFrom(found.keySet())) {
                    found.put(misfit.pointer(), misfit.violation());
                }
                rest = rest == document ? document.deepCopy() : rest;
                if (known || found.size() >= MISFITS || !misfit.takeOutOf(rest)) {
                    return null;
                }
            } catch (JsonProcessingException e) {
                throw Problem.of(KitProblem.INVALID_INPUT, "the body does not fit what is expected here");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Problem refusal(Map<String, Violation> found) {
        var first = found.values().iterator().next();
        var problem = Problem.of(
                KitProblem.INVALID_INPUT,
                found.size() == 1
                        ? "%s %s".formatted(first.pointer().isEmpty() ? "the body" : first.pointer(), first.detail())
                        : "%d fields are not valid%s"
                                .formatted(found.size(), found.size() < MISFITS ? "" : " at the least"));
        found.values().forEach(each -> problem.at(each.pointer(), each.code(), each.detail()));
        return problem;
    }

    JsonNode merge(JsonNode patch, Object current) {
        return merged(mapper.valueToTree(current), patch);
    }

    /** RFC 7396: null removes, absent keeps, objects merge, everything else replaces. */
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.get(change.getKey()), change.getValue()));
            }
        }
        return result;
    }
}

package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;

/** Turns a parsed document into a value of a request type, or into a 422 that lists all that is wrong with it. */
@ApplicationScoped
class Binder {
    private final ObjectMapper mapper;
    private final Validator validator;

    Binder(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    <T> T bind(JsonNode document, JavaType type) {
        try {
            T value = mapper.readerFor(type).readValue(document);
            var problem = Problem.of(KitProblem.INVALID_INPUT, "the body is not valid");
            for (var violation : validator.validate(value)) {
                problem.at(
                        "/" + violation.getPropertyPath().toString().replace('.', '/'),
                        "invalid",
                        violation.getMessage());
            }
            if (!problem.errors().isEmpty()) {
                throw problem;
            }
            return value;
        } catch (IOException e) {
            throw Problem.of(KitProblem.INVALID_INPUT, "the body does not fit");
        }
    }

    JsonNode merge(JsonNode patch, Object current) {
        return merged(mapper.valueToTree(current), patch);
    }

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

    static Problem notOne() {
        return Problem.of(KitProblem.INVALID_INPUT, "one document is expected here, not a list");
    }
}

package dev.openvmo.kit.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.json.Pointers;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Violation;
import java.util.Set;

/** One place where the document does not fit the type, in the caller's words. */
record BindingError(String pointer, Violation violation, Class<?> target) {

    static BindingError of(JsonMappingException e) {
        var pointer = Pointers.of(e);
        if (e instanceof ValueInstantiationException) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            var said = e.getCause() instanceof IllegalArgumentException reason ? reason.getMessage() : null;
            return misfit(pointer, ErrorCode.INVALID, said == null ? "is not valid" : said, null);
        }
        if (e instanceof InvalidFormatException wrong && !wrong.getTargetType().isPrimitive()) {
            var type = wrong.getTargetType();
            var form = type.isEnum() ? ErrorCode.UNKNOWN_VALUE : ErrorCode.INVALID_FORMAT;
            var code = wrong.getValue() instanceof String ? form : ErrorCode.WRONG_TYPE;
            return misfit(pointer, code, "must be " + Expected.of(type), type);
        }
        if (e instanceof MismatchedInputException wrong) {
            var type = wrong.getTargetType() == null ? Object.class : wrong.getTargetType();
            var absent = String.valueOf(e.getOriginalMessage()).startsWith("Cannot map `null`")
                    || String.valueOf(e.getOriginalMessage()).contains("required");
            return misfit(
                    pointer, absent ? ErrorCode.REQUIRED : ErrorCode.WRONG_TYPE, "must be " + Expected.of(type), type);
        }
        if (e.getCause() instanceof Problem problem) {
            throw problem;
        }
        if (e.getCause() instanceof InputCoercionException beyond) {
            var type = beyond.getTargetType();
            return misfit(pointer, ErrorCode.OUT_OF_RANGE, "must be " + Expected.of(type), type);
        }
        return misfit(pointer, ErrorCode.INVALID, "is not valid", null);
    }

    /** Whether it only follows from another one: what was taken out below it is missing now. */
    boolean followsFrom(Set<String> pointers) {
        return pointers.stream().anyMatch(each -> each.startsWith(pointer + "/"));
    }

    private static BindingError misfit(String pointer, ErrorCode code, String detail, Class<?> target) {
        return new BindingError(pointer, new Violation(pointer, code, detail), target);
    }

    /** Removes the place from the document so that the rest can be looked at; false if that is not possible. */
    boolean takeOutOf(JsonNode document) {
        if (pointer.isEmpty()) {
            return false;
        }
        var place = JsonPointer.compile(pointer);
        var parent = document.at(place.head());
        var last = place.last();
        if (parent instanceof ObjectNode object) {
            var name = last.getMatchingProperty();
            if (target != null && target.isPrimitive()) {
                object.set(name, target == boolean.class ? object.booleanNode(false) : object.numberNode(0));
                return true;
            }
            return object.remove(name) != null;
        }
        if (parent instanceof ArrayNode array
                && last.getMatchingIndex() >= 0
                && last.getMatchingIndex() < array.size()) {
            array.setNull(last.getMatchingIndex());
            return true;
        }
        return false;
    }
}

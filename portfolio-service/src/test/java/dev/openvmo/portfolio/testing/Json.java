package dev.openvmo.portfolio.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;

/** Bodies, compared whole. */
public final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    /** This text as a tree. */
    public static JsonNode of(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The body of an answer without the members that differ each time. */
    public static JsonNode of(Response answer, String... without) {
        return without(of(answer.asString()), without);
    }

    /** The tree without these members. */
    public static JsonNode without(JsonNode body, String... members) {
        if (body instanceof ObjectNode object) {
            object.remove(List.of(members));
        }
        return body;
    }
}

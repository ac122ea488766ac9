package dev.openvmo.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** Bodies, compared whole. */
public final class Json {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

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

    /** The id of what was created. Not by a path of REST Assured, which compiles a script each time. */
    public static UUID id(Response created) {
        return UUID.fromString(of(created.then().statusCode(201).extract().asString())
                .get("id")
                .asText());
    }

    /** This text, which is an object. */
    public static ObjectNode object(String text) {
        return (ObjectNode) of(text);
    }

    /** The tree without these members. */
    public static JsonNode without(JsonNode body, String... members) {
        if (body instanceof ObjectNode object) {
            object.remove(List.of(members));
        }
        return body;
    }

    /** The tree as lines, members sorted by name: what does not differ looks the same. */
    public static String lines(JsonNode tree) {
        try {
            return JSON.writer(PRETTY).writeValueAsString(JSON.treeToValue(tree, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The tree as a file that people read, members in their own order. */
    static String text(JsonNode tree) {
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try {
            return JSON.writer(PRETTY.withSeparators(separators)).writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

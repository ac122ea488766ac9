package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** JSON in text, as the database takes and keeps it: what we wrote we can read again, and null stays null. */
@ApplicationScoped
public class JsonText {
    private final ObjectMapper mapper;

    JsonText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value as text. */
    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    /** The text as a tree. */
    public JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    /** The text as a value. */
    public <T> T read(String text, Class<T> type) {
        return read(text, mapper.readerFor(type));
    }

    /** The text as a list of values. */
    public <T> List<T> list(String text, Class<T> type) {
        return read(text, mapper.readerForListOf(type));
    }

    private static <T> T read(String text, ObjectReader reader) {
        try {
            return text == null ? null : reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something else than the JSON we wrote", e);
        }
    }
}

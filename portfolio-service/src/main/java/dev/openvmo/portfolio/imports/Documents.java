package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what imports keep as JSON, and reads it again. */
@ApplicationScoped
class Documents {
    private final ObjectMapper mapper;

    Documents(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours must be writable", e);
        }
    }

    MappingRequest mapping(String text) {
        return read(text, MappingRequest.class);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours must be readable", e);
        }
    }
}

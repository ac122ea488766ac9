package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Documents that did not come as a JSON body, such as rows of a file, bound and validated as strictly as one. */
@ApplicationScoped
public class Inputs {
    private final ObjectMapper mapper;
    private final Binder binder;

    Inputs(ObjectMapper mapper, Binder binder) {
        this.mapper = mapper;
        this.binder = binder;
    }

    /** The document as a merge patch of this type. */
    public <T> Input<T> patch(JsonNode document, Class<T> type) {
        return Input.patch(document, mapper.constructType(type), binder);
    }
}

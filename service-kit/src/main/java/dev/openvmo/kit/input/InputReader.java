package dev.openvmo.kit.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;

@Provider
class InputReader implements MessageBodyReader<Input<?>> {
    private final ObjectMapper mapper;
    private final Binder binder;

    InputReader(ObjectMapper mapper, Binder binder) {
        this.mapper = mapper;
        this.binder = binder;
    }

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == Input.class;
    }

    @Override
    public Input<?> readFrom(
            Class<Input<?>> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bound = mapper.constructType(((ParameterizedType) type).getActualTypeArguments()[0]);
        try {
            var document = mapper.readTree(body);
            if (document instanceof ArrayNode array) {
                var items = new ArrayList<JsonNode>(array.size());
                array.forEach(items::add);
                return Input.many(items, bound, binder);
            }
            return Input.one(document, bound, binder);
        } catch (JsonProcessingException e) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "the body is not JSON");
        }
    }
}

package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads every JSON body of the service: media type (415), size (413), form (400). What it means comes later. */
@Provider
@Consumes(MediaType.WILDCARD)
class InputReader implements ServerMessageBodyReader<Input<?>> {
    private final ObjectMapper mapper;
    private final Binder binder;

    InputReader(ObjectMapper mapper, Binder binder) {
        this.mapper = mapper;
        this.binder = binder;
    }

    @Override
    public boolean isReadable(Class<?> raw, Type type, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return raw == Input.class;
    }

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == Input.class;
    }

    @Override
    public Input<?> readFrom(Class<Input<?>> raw, Type type, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        var request = (ResteasyReactiveRequestContext) context;
        var headers = request.getHttpHeaders();
        return read(
                type,
                mediaType,
                request.getMethod(),
                headers.getHeaderString("Content-Type"),
                headers.getHeaderString("Content-Length"),
                context.getInputStream());
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
        // taken when a reader interceptor stands before us, which is then all there is to ask
        var method = CurrentRequestManager.get().getMethod();
        return read(
                type, mediaType, method, headers.getFirst("Content-Type"), headers.getFirst("Content-Length"), body);
    }

    private Input<?> read(
            Type type, MediaType mediaType, String method, String contentType, String contentLength, InputStream body)
            throws IOException {
        Bodies.checkType(method, contentType, mediaType);
        var bound = mapper.constructType(((ParameterizedType) type).getActualTypeArguments()[0]);
        var bytes = Bodies.read(body, contentLength);
        return Bodies.isLines(mediaType)
                ? lines(StrictJson.text(bytes), bound)
                : document(StrictJson.read(bytes), bound);
    }

    private Input<?> document(JsonNode document, JavaType bound) {
        if (document instanceof ArrayNode array) {
            if (array.size() > BodyLimits.ITEMS) {
                throw Bodies.tooMany();
            }
            var items = new ArrayList<JsonNode>(array.size());
            array.forEach(items::add);
            return Input.many(items, bound, binder);
        }
        return Input.one(document, bound, binder);
    }

    private Input<?> lines(String text, JavaType bound) {
        List<JsonNode> items = new ArrayList<>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                items.add(line(line, number));
            }
            if (items.size() > BodyLimits.ITEMS) {
                throw Bodies.tooMany();
            }
        }
        return Input.many(items, bound, binder);
    }

    private static JsonNode line(String line, int number) {
        try {
            return StrictJson.read(line);
        } catch (Problem problem) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "line %d: %s".formatted(number, problem.detail()))
                    .with("line", number);
        }
    }
}

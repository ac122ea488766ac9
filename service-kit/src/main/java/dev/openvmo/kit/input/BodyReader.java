package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Reads JSON bodies: media type (415), how much there is (413), form (400). What they mean comes later. */
abstract class BodyReader<B> implements MessageBodyReader<B> {
    static final String JSON = "application/json";

    private final Class<?> kind;
    private final ObjectMapper mapper;

    BodyReader(Class<?> kind, ObjectMapper mapper) {
        this.kind = kind;
        this.mapper = mapper;
    }

    /** The media types of such a body. */
    abstract Set<String> types(String method);

    /** The body as what it is to be. */
    abstract B read(InputStream body, JavaType type, String method, MediaType mediaType) throws IOException;

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == kind;
    }

    @Override
    public B readFrom(
            Class<B> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var method = CurrentRequestManager.get().getMethod();
        checkType(method, headers.getFirst(HttpHeaders.CONTENT_TYPE), mediaType);
        var bound = mapper.constructType(((ParameterizedType) type).getActualTypeArguments()[0]);
        return read(body, bound, method, mediaType);
    }

    /** Parameters but charset=utf-8 are refused too. */
    private void checkType(String method, String header, MediaType type) {
        var allowed = types(method);
        var charset = header == null ? null : type.getParameters().get("charset");
        var fits = header != null
                && allowed.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT))
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
        if (!fits) {
            var list = String.join(", ", allowed.stream().sorted().toList());
            var problem = Problem.of(
                    KitProblem.UNSUPPORTED_MEDIA_TYPE, "%s is read here as %s in UTF-8".formatted(method, list));
            throw problem.header(method.equals("PATCH") ? "Accept-Patch" : "Accept", list);
        }
    }
}

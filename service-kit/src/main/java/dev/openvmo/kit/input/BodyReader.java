package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Reads JSON bodies: media type (415), size (413), form (400). What they mean comes later. */
abstract class BodyReader<B> implements MessageBodyReader<B> {
    private final Class<?> kind;
    private final ObjectMapper mapper;

    BodyReader(Class<?> kind, ObjectMapper mapper) {
        this.kind = kind;
        this.mapper = mapper;
    }

    /** The media types of such a body. */
    abstract Set<String> types(String method);

    /** The body as what it is to be. */
    abstract B read(byte[] body, JavaType type, String method, MediaType mediaType);

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
            InputStream body) {
        var method = CurrentRequestManager.get().getMethod();
        Bodies.checkType(method, types(method), headers.getFirst(HttpHeaders.CONTENT_TYPE), mediaType);
        var bound = mapper.constructType(((ParameterizedType) type).getActualTypeArguments()[0]);
        return read(Bodies.read(body), bound, method, mediaType);
    }
}

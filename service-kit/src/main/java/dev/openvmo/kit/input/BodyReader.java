package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads JSON bodies: media type (415), size (413), form (400). What they mean comes later. */
abstract class BodyReader<B> implements ServerMessageBodyReader<B> {
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
    public boolean isReadable(Class<?> raw, Type type, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return raw == kind;
    }

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == kind;
    }

    @Override
    public B readFrom(Class<B> raw, Type type, MediaType mediaType, ServerRequestContext context) throws IOException {
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
    public B readFrom(
            Class<B> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        // taken when a reader interceptor stands before us, which is then all there is to ask
        var method = CurrentRequestManager.get().getMethod();
        return read(
                type, mediaType, method, headers.getFirst("Content-Type"), headers.getFirst("Content-Length"), body);
    }

    private B read(
            Type type, MediaType mediaType, String method, String contentType, String contentLength, InputStream body) {
        Bodies.checkType(method, types(method), contentType, mediaType);
        var bound = mapper.constructType(((ParameterizedType) type).getActualTypeArguments()[0]);
        return read(Bodies.read(body, contentLength), bound, method, mediaType);
    }
}

package dev.openvmo.metrics.valuestatements;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes value statements for whoever wants HTML. */
@Provider
@Produces(MediaType.TEXT_HTML)
class StatementWriter implements MessageBodyWriter<ValueStatementView> {
    /** What it says of itself: names are in many languages. */
    static final String TYPE = MediaType.TEXT_HTML + ";charset=utf-8";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ValueStatementView.class;
    }

    @Override
    public void writeTo(
            ValueStatementView statement,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Security-Policy", StatementPage.POLICY);
        out.write(StatementPage.of(statement).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.json.StrictJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Reads bodies that are one document; that of a PATCH is a merge patch. */
@Provider
@Consumes(MediaType.WILDCARD)
class InputReader extends BodyReader<Input<?>> {
    private final Binder binder;
    private final BodyMemory memory;

    InputReader(ObjectMapper mapper, Binder binder, BodyMemory memory) {
        super(Input.class, mapper);
        this.binder = binder;
        this.memory = memory;
    }

    @Override
    Set<String> types(String method) {
        return method.equals("PATCH") ? Set.of("application/merge-patch+json", JSON) : Set.of(JSON);
    }

    @Override
    Input<?> read(InputStream body, JavaType type, String method, MediaType mediaType) throws IOException {
        var document = StrictJson.read(body, memory::value);
        return method.equals("PATCH") ? Input.patch(document, type, binder) : Input.whole(document, type, binder);
    }
}

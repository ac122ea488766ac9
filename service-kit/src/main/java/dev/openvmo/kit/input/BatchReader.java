package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads bodies that are many documents: a JSON array, or a line each. */
@Provider
@Consumes(MediaType.WILDCARD)
class BatchReader extends BodyReader<Batch<?>> {
    private final Binder binder;
    private final BodyMemory memory;

    BatchReader(ObjectMapper mapper, Binder binder, BodyMemory memory) {
        super(Batch.class, mapper);
        this.binder = binder;
        this.memory = memory;
    }

    @Override
    Set<String> types(String method) {
        return Set.of(JSON, "application/x-ndjson");
    }

    @Override
    Batch<?> read(InputStream body, JavaType type, String method, MediaType mediaType) throws IOException {
        return mediaType.getSubtype().equalsIgnoreCase("x-ndjson")
                ? lines(body.readAllBytes(), type)
                : array(body, type);
    }

    private Batch<?> array(InputStream body, JavaType type) throws IOException {
        var document = StrictJson.read(body, memory::value);
        if (!document.isArray()) {
            throw Problem.of(KitProblem.INVALID_INPUT, "a JSON array is needed here")
                    .at("", ErrorCode.WRONG_TYPE, "must be an array");
        }
        List<Supplier<Object>> items = new ArrayList<>(document.size());
        document.forEach(each -> items.add(Input.whole(each, type, binder)::value));
        return new Batch<>(items);
    }

    private Batch<?> lines(byte[] body, JavaType type) {
        List<Supplier<Object>> items = new ArrayList<>();
        Lines.each(body, (number, from, length) -> {
            if (items.size() == BodyLimits.ITEMS) {
                throw Problem.tooLarge(BodyLimits.ITEMS, "items");
            }
            items.add(line(Arrays.copyOfRange(body, from, from + length), number, type));
        });
        return new Batch<>(items);
    }

    private Supplier<Object> line(byte[] line, int number, JavaType type) {
        try {
            return Input.whole(StrictJson.read(line, memory::value), type, binder)::value;
        } catch (Problem problem) {
            if (problem.type() != KitProblem.MALFORMED_REQUEST) {
                throw problem; // what is too large is so together with the other lines
            }
            var refusal = Problem.of(KitProblem.MALFORMED_REQUEST, "line %d: %s".formatted(number, problem.detail()))
                    .with("line", number);
            return () -> {
                throw refusal;
            };
        }
    }
}

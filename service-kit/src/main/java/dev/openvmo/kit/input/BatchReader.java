package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.export.CsvItems;
import dev.openvmo.kit.export.CsvRows;
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
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Reads bodies that are many documents: a JSON array, a line each, or a row each. */
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
        return Set.of(JSON, "application/x-ndjson", "text/csv");
    }

    @Override
    Batch<?> read(InputStream body, JavaType type, String method, MediaType mediaType) throws IOException {
        var items =
                switch (mediaType.getSubtype().toLowerCase(Locale.ROOT)) {
                    case "x-ndjson" -> lines(body.readAllBytes());
                    case "csv" -> rows(body.readAllBytes(), type.getRawClass());
                    default -> array(body);
                };
        return new Batch<Object>(type.getRawClass(), items, item -> binder.bind(item, type));
    }

    private List<Supplier<JsonNode>> array(InputStream body) throws IOException {
        var document = StrictJson.read(body, memory::value);
        if (!document.isArray()) {
            throw Problem.of(KitProblem.INVALID_INPUT, "a JSON array is needed here")
                    .at("", ErrorCode.WRONG_TYPE, "must be an array");
        }
        List<Supplier<JsonNode>> items = new ArrayList<>(document.size());
        document.forEach(each -> items.add(() -> each));
        return items;
    }

    private List<Supplier<JsonNode>> lines(byte[] body) {
        List<Supplier<JsonNode>> items = new ArrayList<>();
        Lines.each(body, (number, from, length) -> {
            requireRoom(items);
            items.add(line(Arrays.copyOfRange(body, from, from + length), number));
        });
        return items;
    }

    private Supplier<JsonNode> line(byte[] line, int number) {
        try {
            var item = StrictJson.read(line, memory::value);
            return () -> item;
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

    /** As lists are written; of what is no table nothing is taken. */
    private List<Supplier<JsonNode>> rows(byte[] body, Class<?> type) {
        var rows = CsvRows.of(body);
        var header = rows.next();
        List<Supplier<JsonNode>> items = new ArrayList<>();
        for (var cells = rows.next(); cells != null; cells = rows.next()) {
            requireRoom(items);
            var item = new CsvItems(type, header, memory::value).item(cells);
            items.add(() -> item);
        }
        return items;
    }

    private static void requireRoom(List<?> items) {
        if (items.size() == BodyLimits.ITEMS) {
            throw Problem.tooLarge(BodyLimits.ITEMS, "items");
        }
    }
}

package dev.openvmo.kit.openapi;

import dev.openvmo.kit.export.Cells;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives every JSON body an example, put together from the examples of its fields; those that may be absent are. */
final class Examples {
    private static final int DEPTH = 8;
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "0198c1d2-7a3b-7c4d-8e5f-0123456789ab",
            "date-time", "2026-11-01T00:00:00Z",
            "date", "2026-11-01");

    private final OpenAPI api;

    Examples(OpenAPI api) {
        this.api = api;
    }

    void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> add(response.getContent()));
    }

    private void add(Content content) {
        Schemas.media(content).forEach((type, media) -> {
            if (media.getExample() == null && media.getSchema() != null && type.endsWith("json")) {
                media.setExample(of(media.getSchema(), DEPTH));
            }
        });
        if (content != null
                && content.hasMediaType("text/csv")
                && content.getMediaType("text/csv").getExample() == null
                && content.hasMediaType("application/x-ndjson")) {
            var item = content.getMediaType("application/x-ndjson").getExample();
            content.getMediaType("text/csv").setExample(csv((Map<?, ?>) item));
        }
    }

    private static String csv(Map<?, ?> item) {
        var cells = new LinkedHashMap<>(item);
        cells.values().removeIf(value -> value instanceof Map || value instanceof Collection);
        return Stream.of(cells.keySet(), cells.values())
                .map(row -> row.stream()
                        .map(cell -> Cells.of(cell.toString()))
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private Object of(Schema schema, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return depth == 0 ? Map.of() : of(Schemas.target(api, schema), depth - 1);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().get(0), depth);
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            return depth == 0 || schema.getItems() == null ? List.of() : List.of(of(schema.getItems(), depth - 1));
        }
        return schema.getProperties() == null ? scalar(schema, types) : object(schema, depth);
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            if (required.contains(name)) {
                example.put(name, of(property, depth));
            }
        });
        return example;
    }

    private static Object scalar(Schema schema, List<SchemaType> types) {
        if (types.contains(SchemaType.STRING)) {
            return FORMATS.getOrDefault(String.valueOf(schema.getFormat()), "text");
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return 1;
        }
        return types.contains(SchemaType.BOOLEAN) ? (Object) true : Map.of();
    }
}

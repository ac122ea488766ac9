package dev.openvmo.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives every body an example, put together from the examples of its fields. */
final class Examples {
    private static final int DEPTH = 8;
    private static final String ID = "0198c1d2-7a3b-7c4d-8e5f-0123456789ab";
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", ID, "date-time", "2026-11-01T00:00:00Z", "date", "2026-11-01", "uri", "https://openvmo.example/a");

    private final OpenAPI api;

    Examples(OpenAPI api) {
        this.api = api;
    }

    void add() {
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(this::add));
    }

    private void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> add(response.getContent()));
    }

    private void add(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().forEach((name, media) -> add(name, media));
        }
    }

    private void add(String type, MediaType media) {
        if (media.getExample() != null || media.getExamples() != null || media.getSchema() == null) {
            return;
        }
        if (type.endsWith("json")) {
            media.setExample(of(media.getSchema(), DEPTH));
        }
    }

    private Object of(Schema schema, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            var example = schema.getExamples().get(0);
            var single = schema.getType() != null
                    && schema.getType().contains(SchemaType.ARRAY)
                    && !(example instanceof List<?>);
            return single ? List.of(example) : example;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            var target = api.getComponents().getSchemas().get(name);
            return target == null || depth == 0 ? Map.of() : of(target, depth - 1);
        }
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        for (var some : new List<?>[] {schema.getAnyOf(), schema.getOneOf(), schema.getAllOf()}) {
            if (some != null && !some.isEmpty()) {
                return of((Schema) some.get(0), depth);
            }
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            return list(schema, depth);
        }
        if (schema.getProperties() != null) {
            return object(schema, depth);
        }
        return scalar(schema, types);
    }

    private List<Object> list(Schema schema, int depth) {
        var items = new ArrayList<>();
        if (schema.getItems() != null && depth > 0) {
            items.add(of(schema.getItems(), depth - 1));
        }
        return items;
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, property) -> {
            if (!name.equals("problem") && !name.equals("reason")) {
                example.put(name, of(property, depth));
            }
        });
        return example;
    }

    private static Object scalar(Schema schema, List<SchemaType> types) {
        if (types.contains(SchemaType.STRING)) {
            return FORMATS.getOrDefault(String.valueOf(schema.getFormat()), "text");
        }
        if (types.contains(SchemaType.INTEGER)) {
            return schema.getMinimum() != null && schema.getMinimum().signum() > 0
                    ? (Object) schema.getMinimum().longValue()
                    : (Object) 1;
        }
        if (types.contains(SchemaType.NUMBER)) {
            return 0.5;
        }
        return types.contains(SchemaType.BOOLEAN) ? (Object) true : Map.of();
    }
}

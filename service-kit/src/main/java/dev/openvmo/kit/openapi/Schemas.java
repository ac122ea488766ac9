package dev.openvmo.kit.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Walks every schema of a document, each once. */
final class Schemas {
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Consumer<Schema> visitor;

    private Schemas(Consumer<Schema> visitor) {
        this.visitor = visitor;
    }

    static void visit(OpenAPI api, Consumer<Schema> visitor) {
        var walk = new Schemas(visitor);
        if (api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(walk::schema);
        }
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(parameter -> walk.schema(parameter.getSchema()));
                    }
                    if (operation.getRequestBody() != null) {
                        walk.content(operation.getRequestBody().getContent());
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> walk.content(response.getContent()));
                }));
    }

    /** The schemas directly inside this one. */
    static List<Schema> inside(Schema schema) {
        var inside = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            inside.addAll(schema.getProperties().values());
        }
        for (var some : new List<?>[] {schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()}) {
            if (some != null) {
                some.forEach(each -> inside.add((Schema) each));
            }
        }
        if (schema.getItems() != null) {
            inside.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            inside.add(schema.getAdditionalPropertiesSchema());
        }
        return inside;
    }

    private void content(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> schema(media.getSchema()));
        }
    }

    private void schema(Schema schema) {
        if (schema != null && seen.add(schema)) {
            visitor.accept(schema);
            inside(schema).forEach(this::schema);
        }
    }
}

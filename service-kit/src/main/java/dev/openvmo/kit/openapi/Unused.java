package dev.openvmo.kit.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Removes the component schemas nothing refers to: what the scanner found behind {@code Input<T>}. */
final class Unused {
    private final OpenAPI api;
    private final Set<String> used = new HashSet<>();

    private Unused(OpenAPI api) {
        this.api = api;
    }

    static void remove(OpenAPI api) {
        var search = new Unused(api);
        search.everything();
        var schemas = new HashMap<>(api.getComponents().getSchemas());
        schemas.keySet().stream()
                .filter(name -> !search.used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private void everything() {
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(parameter -> mark(parameter.getSchema()));
                    }
                    if (operation.getRequestBody() != null) {
                        mark(operation.getRequestBody().getContent());
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> mark(response.getContent()));
                }));
        api.getComponents().getResponses().values().forEach(response -> mark(response.getContent()));
    }

    private void mark(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> mark(media.getSchema()));
        }
    }

    private void mark(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                mark(api.getComponents().getSchemas().get(name));
            }
        }
        Schemas.inside(schema).forEach(this::mark);
    }
}

package dev.openvmo.kit.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas that operations use, and the walk through all of them. */
final class Schemas {
    private static final String COMPONENT = "#/components/schemas/";

    private final OpenAPI api;
    private final Set<String> used = new HashSet<>();
    private final Consumer<Schema> visitor;

    private Schemas(OpenAPI api, Consumer<Schema> visitor) {
        this.api = api;
        this.visitor = visitor;
    }

    /** Visits each schema that an operation uses, components once. */
    static void visit(OpenAPI api, Consumer<Schema> visitor) {
        new Schemas(api, visitor).everything();
    }

    /** Removes the components that no operation uses: what the scanner found behind {@code Input<T>}. */
    static void removeUnused(OpenAPI api) {
        var walk = new Schemas(api, schema -> {});
        walk.everything();
        List.copyOf(api.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !walk.used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    /** The components that callers send. */
    static Set<String> sent(OpenAPI api) {
        var walk = new Schemas(api, schema -> {});
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .forEach(body -> walk.content(body.getContent()));
        return walk.used;
    }

    static void require(Schema schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequired(name);
        }
    }

    /** Moves a component to another name; what refers to it is changed. */
    static void rename(OpenAPI api, String from, String to) {
        var components = api.getComponents();
        components.addSchema(to, components.getSchemas().get(from)).removeSchema(from);
        visit(api, schema -> {
            if (reference(from).equals(schema.getRef())) {
                schema.setRef(reference(to));
            }
        });
    }

    static String reference(String name) {
        return COMPONENT + name;
    }

    /** The name of the component that this schema refers to; null where it is none. */
    static String name(Schema schema) {
        return schema.getRef() == null ? null : schema.getRef().substring(COMPONENT.length());
    }

    /** The schema itself, or the component it refers to. */
    static Schema target(OpenAPI api, Schema schema) {
        return schema == null || schema.getRef() == null
                ? schema
                : api.getComponents().getSchemas().get(name(schema));
    }

    /** The properties of every component. */
    static Stream<Schema> fields(OpenAPI api) {
        return api.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream());
    }

    /** What it says of itself, or the component says that it refers to. */
    static String description(OpenAPI api, Schema schema) {
        return schema.getDescription() == null ? target(api, schema).getDescription() : schema.getDescription();
    }

    static Map<String, MediaType> media(Content content) {
        return content == null || content.getMediaTypes() == null ? Map.of() : content.getMediaTypes();
    }

    private void everything() {
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(this::operation));
        api.getComponents().getResponses().values().forEach(response -> content(response.getContent()));
    }

    private void operation(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> schema(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> content(response.getContent()));
        }
    }

    private void content(Content content) {
        media(content).values().forEach(media -> schema(media.getSchema()));
    }

    private void schema(Schema schema) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        var name = name(schema);
        if (name != null) {
            if (used.add(name)) {
                schema(target(api, schema));
            }
            return;
        }
        inside(schema).forEach(this::schema);
    }

    private static List<Schema> inside(Schema schema) {
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
}

package dev.openvmo.kit.openapi;

import dev.openvmo.kit.http.BodyLimits;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What operations are sent: bodies as their type, and the parameters of the kit. */
final class Requests {
    private static final String INPUT = "#/components/schemas/Input";
    private static final String BATCH = "#/components/schemas/Batch";
    private static final String JSON = "application/json";

    private final OpenAPI api;

    Requests(OpenAPI api) {
        this.api = api;
    }

    void complete(String method, String path, Operation operation, Endpoints.Endpoint endpoint) {
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            var schema = type(body.getContent());
            if (schema != null) {
                body.setContent(content(method, schema, endpoint.many()));
            }
            body.setRequired(true);
        }
        switch (method) {
            case "GET" -> {
                if (endpoint.past()) {
                    add(operation, "AsOf", "asOf");
                }
                add(operation, "IfNoneMatch", "If-None-Match");
            }
            case "POST" -> add(operation, "IdempotencyKey", "Idempotency-Key");
            default -> {
                if (path.contains("{")) {
                    add(operation, "IfMatch", "If-Match");
                }
            }
        }
        if (endpoint.many()) {
            add(operation, "Atomic", "atomic");
        }
    }

    /** T of an {@code Input<T>}; null for bodies the feature describes itself. */
    private Schema type(Content content) {
        for (var media : content.getMediaTypes().values()) {
            var ref = media.getSchema() == null ? null : media.getSchema().getRef();
            if (ref != null && (ref.startsWith(INPUT) || ref.startsWith(BATCH))) {
                var input = api.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
                if (input != null
                        && input.getProperties() != null
                        && input.getProperties().containsKey("bound")) {
                    return input.getProperties().get("bound");
                }
            }
        }
        return null;
    }

    private Content content(String method, Schema one, boolean many) {
        if (method.equals("PATCH")) {
            return OASFactory.createContent().addMediaType("application/merge-patch+json", Patches.of(api, one));
        }
        var list =
                OASFactory.createSchema().addType(SchemaType.ARRAY).items(one).maxItems(BodyLimits.ITEMS);
        var content = OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(many ? list : one));
        if (many) {
            content.addMediaType(
                    "application/x-ndjson", OASFactory.createMediaType().schema(one));
        }
        return content;
    }

    private static void add(Operation operation, String component, String name) {
        var known = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var names = Set.of(name, "#/components/parameters/" + component);
        if (known.stream()
                .noneMatch(each -> names.contains(String.valueOf(each.getName()))
                        || names.contains(String.valueOf(each.getRef())))) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + component));
        }
    }
}

package dev.openvmo.kit.openapi;

import dev.openvmo.kit.http.BodyLimits;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** What operations are sent: bodies as their type, and the parameters of the kit. */
final class Requests {
    private static final String JSON = "application/json";

    private final OpenAPI api;
    private final IndexView index;

    Requests(OpenAPI api, IndexView index) {
        this.api = api;
        this.index = index;
    }

    void complete(HttpMethod method, Operation operation, Endpoint endpoint) {
        endpoint.body().ifPresent(type -> {
            var one = inside(type, operation.getRequestBody().getContent());
            operation.getRequestBody().setContent(content(method, one, endpoint.batch()));
            operation.getRequestBody().setRequired(true);
        });
        switch (method) {
            case GET -> {
                if (endpoint.past()) {
                    add(operation, "AsOf", "asOf");
                }
                add(operation, "IfNoneMatch", "If-None-Match");
            }
            case POST -> {
                if (endpoint.once()) {
                    add(operation, "IdempotencyKey", "Idempotency-Key");
                }
            }
            default -> {
                if (endpoint.past()) {
                    add(operation, "IfMatch", "If-Match");
                }
            }
        }
        operation.getParameters().forEach(Requests::limit);
        if (endpoint.many()) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(each -> each.getType() != null && each.getType().contains(SchemaType.ARRAY))
                    .forEach(list -> list.setMaxItems(BodyLimits.ITEMS));
            add(operation, "Atomic", "atomic");
        }
        if (endpoint.batch()) {
            add(operation, "Exported", "exported");
        }
    }

    /** The schema of the JSON body that an operation is sent; null where there is none. */
    static Schema one(Operation operation) {
        var body = operation.getRequestBody();
        var json = body == null ? null : body.getContent().getMediaType(JSON);
        return json == null ? null : json.getSchema();
    }

    /** The schema of T in the scanner's schema of {@code Input<T>}: that of its one field of this type. */
    private Schema inside(Type type, Content scanned) {
        var wrapper = Schemas.target(
                api, scanned.getMediaTypes().values().iterator().next().getSchema());
        return index.getClassByName(type.name()).fields().stream()
                .filter(field -> field.type().kind() == Type.Kind.TYPE_VARIABLE)
                .map(field -> wrapper.getProperties().get(field.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Defaults told in words: generators take an optional field that has one for a field that must be set. */
    static void tellDefaults(OpenAPI api) {
        Schemas.fields(api).filter(field -> field.getDefaultValue() != null).forEach(field -> {
            var said = Schemas.description(api, field);
            field.setDescription("%s Without it: %s.".formatted(said, field.getDefaultValue()));
            field.setDefaultValue(null);
        });
    }

    private Content content(HttpMethod method, Schema one, boolean batch) {
        if (method == HttpMethod.PATCH) {
            return OASFactory.createContent()
                    .addMediaType("application/merge-patch+json", Patches.of(api, one))
                    .addMediaType(JSON, Patches.of(api, one));
        }
        if (!batch) {
            return OASFactory.createContent()
                    .addMediaType(JSON, OASFactory.createMediaType().schema(one));
        }
        var list = OASFactory.createSchema().addType(SchemaType.ARRAY).items(one);
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(list))
                .addMediaType(
                        "application/x-ndjson", OASFactory.createMediaType().schema(one))
                .addMediaType("text/csv", Responses.csv());
    }

    /** Whatever text says no limit of its own has the URI's. */
    private static void limit(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema != null
                && List.of(SchemaType.STRING).equals(schema.getType())
                && schema.getFormat() == null
                && schema.getMaxLength() == null) {
            schema.setMaxLength(BodyLimits.URI);
        }
    }

    private static void add(Operation operation, String component, String name) {
        var known = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        if (known.stream().noneMatch(each -> name.equals(each.getName()))) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + component));
        }
    }
}

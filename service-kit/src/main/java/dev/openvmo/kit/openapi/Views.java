package dev.openvmo.kit.openapi;

import dev.openvmo.kit.http.BodyLimits;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What a path shows: the schema that its reading and its writing have in common. */
final class Views {
    private static final String JSON = "application/json";

    private final OpenAPI api;

    Views(OpenAPI api) {
        this.api = api;
    }

    /** The path of one element of a collection: what its only GET one level below shows. */
    String below(String path) {
        return api.getPaths().getPathItems().keySet().stream()
                .filter(each -> each.startsWith(path + "/{") && each.indexOf('/', path.length() + 1) < 0)
                .findFirst()
                .orElse(path);
    }

    Schema view(String path) {
        var parts = path.endsWith("/by-ref") ? below(path.substring(0, path.length() - "/by-ref".length())) : path;
        var item = api.getPaths().getPathItem(parts);
        var read = item == null || item.getGET() == null
                ? null
                : item.getGET().getResponses().getAPIResponse("200");
        return read == null ? null : schema(read);
    }

    static Schema schema(APIResponse response) {
        var media = response.getContent() == null ? null : response.getContent().getMediaType(JSON);
        return media == null ? null : media.getSchema();
    }

    Schema results() {
        if (!api.getComponents().getSchemas().containsKey("BulkResults")) {
            var index = OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
            var status = OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
            var result = OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .addProperty("index", index.addExample(0))
                    .addProperty("status", status.addExample(201))
                    .addProperty(
                            "id",
                            OASFactory.createSchema().addType(SchemaType.STRING).format("uuid"))
                    .addProperty("problem", OASFactory.createSchema().ref("#/components/schemas/Problem"))
                    .addExample(Map.of("index", 0, "status", 201, "id", "0198c1d2-7a3b-7c4d-8e5f-0123456789ab"));
            var list = OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(OASFactory.createSchema().ref("#/components/schemas/BulkResult"))
                    .maxItems(BodyLimits.ITEMS);
            api.getComponents()
                    .addSchema("BulkResult", result)
                    .addSchema(
                            "BulkResults",
                            OASFactory.createSchema().addType(SchemaType.OBJECT).addProperty("items", list));
        }
        return OASFactory.createSchema().ref("#/components/schemas/BulkResults");
    }
}

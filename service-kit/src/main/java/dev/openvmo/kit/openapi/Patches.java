package dev.openvmo.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The merge patch (RFC 7396) of a request type: every field may be absent, and null removes those that need not be. */
final class Patches {
    private static final String SUFFIX = "Patch";

    private Patches() {}

    static MediaType of(OpenAPI api, Schema type) {
        var name = Schemas.name(type) + SUFFIX;
        if (!api.getComponents().getSchemas().containsKey(name)) {
            api.getComponents().addSchema(name, patch(api, Schemas.target(api, type)));
        }
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Schemas.reference(name)));
    }

    private static Schema patch(OpenAPI api, Schema whole) {
        var patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Fields to change (RFC 7396): null removes, absent keeps.");
        var required = whole.getRequired() == null ? List.<String>of() : whole.getRequired();
        whole.getProperties()
                .forEach((field, schema) ->
                        patch.addProperty(field, required.contains(field) ? bare(schema) : removable(api, schema)));
        whole.getProperties().entrySet().stream()
                .filter(each -> each.getValue().getExamples() != null)
                .filter(each -> each.getValue().getFormat() == null)
                .findFirst()
                .ifPresent(each -> patch.addExample(
                        Map.of(each.getKey(), each.getValue().getExamples().get(0))));
        return patch;
    }

    private static Schema removable(OpenAPI api, Schema schema) {
        return OASFactory.createSchema()
                .description(Schemas.description(api, schema))
                .anyOf(List.of(bare(schema), OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    /** Without what holds for a new one only, as a default does. */
    private static Schema bare(Schema schema) {
        return schema.getRef() == null ? schema : OASFactory.createSchema().ref(schema.getRef());
    }
}

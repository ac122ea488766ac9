package dev.openvmo.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The merge patch (RFC 7396) of a request type: every field may be absent, and null removes it. */
final class Patches {
    private static final List<String> TELLING = List.of("title", "name", "description");

    private Patches() {}

    static MediaType of(OpenAPI api, Schema type) {
        var media = OASFactory.createMediaType();
        var name = type.getRef() == null
                ? ""
                : type.getRef().substring(type.getRef().lastIndexOf('/') + 1);
        var whole = api.getComponents().getSchemas().get(name);
        if (whole == null || whole.getProperties() == null) {
            return media.schema(
                    OASFactory.createSchema().addType(SchemaType.OBJECT).maxProperties(100));
        }
        var patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Fields to change (RFC 7396): null removes, absent keeps.");
        whole.getProperties()
                .forEach((field, schema) -> patch.addProperty(
                        field,
                        OASFactory.createSchema()
                                .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)))));
        api.getComponents().addSchema(name + "Patch", patch);
        TELLING.stream()
                .filter(whole.getProperties()::containsKey)
                .findFirst()
                .ifPresent(field -> media.setExample(
                        Map.of(field, example(whole.getProperties().get(field)))));
        return media.schema(OASFactory.createSchema().ref("#/components/schemas/" + name + "Patch"));
    }

    private static Object example(Schema field) {
        return field.getExamples() == null || field.getExamples().isEmpty()
                ? "Another"
                : field.getExamples().get(0);
    }
}

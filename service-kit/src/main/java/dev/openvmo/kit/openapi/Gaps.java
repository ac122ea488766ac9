package dev.openvmo.kit.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The fields that do not say what they are, or how much they hold, by name. */
final class Gaps {
    private Gaps() {}

    static Set<String> in(OpenAPI api) {
        var found = new TreeSet<String>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, property) -> {
                    if (Schemas.description(api, property) == null) {
                        found.add("%s.%s: no description".formatted(name, field));
                    }
                    if (!bounded(property)) {
                        found.add("%s.%s: no limit".formatted(name, field));
                    }
                });
            }
        });
        return found;
    }

    private static boolean bounded(Schema schema) {
        if (schema == null || schema.getType() == null) {
            return true;
        }
        return schema.getType().contains(SchemaType.ARRAY)
                ? schema.getMaxItems() != null && bounded(schema.getItems())
                : !schema.getType().contains(SchemaType.STRING)
                        || schema.getMaxLength() != null
                        || schema.getEnumeration() != null;
    }
}

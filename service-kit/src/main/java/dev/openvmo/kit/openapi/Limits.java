package dev.openvmo.kit.openapi;

import dev.openvmo.kit.http.BodyLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Bounds what no feature has bounded: the body limit of 16 MiB is the only one that really holds for such a field. */
final class Limits {
    private static final int TEXT = 1_000_000;
    /** What JavaScript counts exactly. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final String ANY_TEXT = "^[\\s\\S]*$";
    private static final Map<String, Integer> FORMATS =
            Map.of("uuid", 36, "date-time", 40, "date", 10, "uri", 2048, "email", 320, "duration", 60);

    private final OpenAPI api;

    Limits(OpenAPI api) {
        this.api = api;
    }

    void set() {
        Schemas.visit(api, this::bound);
    }

    private void bound(Schema schema) {
        if (schema.getRef() != null) {
            // the target says it
            schema.setType(null);
            return;
        }
        if (schema.getOneOf() != null && schema.getDiscriminator() == null) {
            // objects are open, so that one may fit several: "any" is what is meant
            schema.setAnyOf(schema.getOneOf());
            schema.setOneOf(null);
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.STRING)) {
            text(schema);
        }
        if (types.contains(SchemaType.INTEGER)) {
            integer(schema);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(BodyLimits.ITEMS);
        }
        if (types.contains(SchemaType.OBJECT) && schema.getProperties() == null && schema.getMaxProperties() == null) {
            schema.setMaxProperties(BodyLimits.ITEMS);
        }
    }

    private static void text(Schema schema) {
        if (schema.getEnumeration() != null || schema.getConstValue() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(FORMATS.getOrDefault(String.valueOf(schema.getFormat()), TEXT));
        }
        if (schema.getFormat() == null && schema.getPattern() == null) {
            schema.setPattern(ANY_TEXT);
        }
    }

    private static void integer(Schema schema) {
        if (!"int32".equals(schema.getFormat())) {
            schema.setFormat("int64");
        }
        var small = "int32".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(small ? BigDecimal.valueOf(Integer.MIN_VALUE) : EXACT.negate());
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : EXACT);
        }
    }
}

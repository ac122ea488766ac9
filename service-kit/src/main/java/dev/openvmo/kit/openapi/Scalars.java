package dev.openvmo.kit.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Ids, times and numbers: written where they stand instead of as components, with what their type bounds. */
final class Scalars {
    private static final List<SchemaType> SIMPLE =
            List.of(SchemaType.STRING, SchemaType.INTEGER, SchemaType.NUMBER, SchemaType.BOOLEAN);
    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date-time", 40, "date", 10, "uri", 2048, "email", 320);
    /** What JavaScript counts exactly. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(9_007_199_254_740_991L);

    private final OpenAPI api;

    private Scalars(OpenAPI api) {
        this.api = api;
    }

    static void settle(OpenAPI api) {
        var scalars = new Scalars(api);
        Schemas.visit(api, scalars::inline);
        Schemas.visit(api, Scalars::bound);
    }

    private void inline(Schema schema) {
        if (schema.getRef() != null) {
            var target = Schemas.target(api, schema);
            schema.setType(null); // the target says it
            if (target != null && isScalar(target)) {
                schema.setRef(null);
                take(schema, target);
            }
        } else if (schema.getAnyOf() != null && schema.getAnyOf().size() == 2) {
            nullable(schema);
        }
    }

    /** One type or null: said in {@code type}, which every generator reads. */
    private void nullable(Schema schema) {
        var one = Schemas.target(api, schema.getAnyOf().get(0));
        var none = schema.getAnyOf().get(1).getType();
        if (one != null
                && (isScalar(one) || one.getItems() != null)
                && List.of(SchemaType.NULL).equals(none)) {
            schema.setAnyOf(null);
            take(schema, one);
            schema.addType(SchemaType.NULL);
        }
    }

    private static boolean isScalar(Schema schema) {
        return schema.getType() != null
                && schema.getType().size() == 1
                && SIMPLE.contains(schema.getType().get(0))
                && schema.getEnumeration() == null;
    }

    private static void take(Schema schema, Schema type) {
        schema.setType(List.copyOf(type.getType()));
        schema.setFormat(type.getFormat());
        schema.setPattern(type.getPattern());
        schema.setMinLength(type.getMinLength());
        schema.setMaxLength(type.getMaxLength());
        schema.setMinimum(type.getMinimum());
        schema.setMaximum(type.getMaximum());
        schema.setItems(type.getItems());
        schema.setMaxItems(type.getMaxItems());
        if (schema.getDescription() == null) {
            schema.setDescription(type.getDescription());
        }
        if (schema.getExamples() == null) {
            schema.setExamples(type.getExamples());
        }
    }

    private static void bound(Schema schema) {
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.STRING) && schema.getMaxLength() == null && schema.getEnumeration() == null) {
            schema.setMaxLength(LENGTHS.get(String.valueOf(schema.getFormat())));
        }
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(null); // the format says it
        }
        schema.setMultipleOf(null); // readers of binary numbers cannot check digits
        if (types.contains(SchemaType.INTEGER)) {
            integer(schema);
        }
    }

    private static void integer(Schema schema) {
        var small = "int32".equals(schema.getFormat());
        schema.setFormat(small ? "int32" : "int64");
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(small ? BigDecimal.valueOf(Integer.MIN_VALUE) : EXACT.negate());
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : EXACT);
        }
    }
}

package dev.openvmo.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes the JSON Schema of what is published from the record that is published, as the service's own Jackson would: names,
 * types, formats, enums, and as required what is not {@link Nullable}. What a type cannot say (descriptions, bounds, the
 * shape of raw JSON) is taken over from the schema that is there.
 */
final class EventSchema {
    private static final List<String> TAKEN_OVER = List.of(
            "description", "minimum", "exclusiveMinimum", "maximum", "minLength", "maxLength", "pattern", "maxItems");
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private final ObjectMapper mapper;

    EventSchema(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The schema of this record; {@code before} is the one that is there, or an empty object. */
    ObjectNode of(Aggregate aggregate, Class<?> type, JsonNode before) {
        var name = aggregate.service() + "." + aggregate.name();
        var schema = mapper.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put(
                "$id",
                "https://openvmo.dev/contracts/%s/%s.v1.schema.json".formatted(aggregate.service(), aggregate.name()));
        schema.put("title", name);
        schema.put("description", before.path("description").asText(name));
        object(schema, mapper.constructType(type), before);
        return schema.path("properties").has("deleted") ? schema : orDeleted(schema);
    }

    /** What is gone says so, and need not say more. */
    private static ObjectNode orDeleted(ObjectNode schema) {
        var required = schema.remove("required");
        var properties = (ObjectNode) schema.get("properties");
        if (!properties.has("portfolioId")) {
            properties.putObject("portfolioId").put("type", "string").put("format", "uuid");
        }
        properties
                .putObject("deleted")
                .put("type", "boolean")
                .put("description", "true: it is gone, and the rest is what was known of it");
        schema.putArray("required").add("id");
        schema.set(
                "if", Json.of("{\"not\":{\"properties\":{\"deleted\":{\"const\":true}},\"required\":[\"deleted\"]}}"));
        schema.putObject("then").set("required", required);
        return schema;
    }

    private void object(ObjectNode schema, JavaType type, JsonNode before) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = mapper.createArrayNode();
        for (var property : properties(type)) {
            var name = property.getName();
            properties.set(name, member(property, before.path("properties").path(name)));
            if (always(property) || !property.getAccessor().hasAnnotation(Nullable.class)) {
                required.add(name);
            }
        }
        schema.set("required", required);
    }

    private ObjectNode member(BeanPropertyDefinition property, JsonNode before) {
        if (property.getAccessor().hasAnnotation(JsonRawValue.class)) {
            return before.isObject() ? before.deepCopy() : mapper.createObjectNode();
        }
        var schema = mapper.createObjectNode();
        shape(schema, property.getAccessor().getType(), before);
        TAKEN_OVER.stream().filter(before::has).forEach(each -> schema.set(each, before.get(each)));
        if (always(property)) {
            var type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
            orNull(schema.path("enum"));
        }
        return schema;
    }

    private static void orNull(JsonNode names) {
        if (names instanceof ArrayNode array) {
            array.addNull();
        }
    }

    private void shape(ObjectNode schema, JavaType type, JsonNode before) {
        var raw = type.getRawClass();
        if (FORMATS.containsKey(raw)) {
            schema.put("type", "string").put("format", FORMATS.get(raw));
        } else if (raw == boolean.class || raw == Boolean.class) {
            schema.put("type", "boolean");
        } else if (WHOLE.contains(raw)) {
            schema.put("type", "integer");
        } else if (DECIMAL.contains(raw)) {
            schema.put("type", "number");
        } else if (raw.isEnum()) {
            schema.put("type", "string");
            var names = schema.putArray("enum");
            for (var each : raw.getEnumConstants()) {
                names.add(mapper.<JsonNode>valueToTree(each));
            }
        } else if (raw == Money.class) {
            schema.put("type", "object");
            schema.putObject("properties").set("amount", Json.of("{\"type\":\"string\"}"));
            ((ObjectNode) schema.get("properties")).set("currency", Json.of("{\"type\":\"string\"}"));
            schema.putArray("required").add("amount").add("currency");
        } else if (CharSequence.class.isAssignableFrom(raw) || raw == FiscalPeriod.class) {
            schema.put("type", "string");
            named(schema, before);
        } else if (type.isCollectionLikeType() || type.isArrayType()) {
            schema.put("type", "array");
            shape(schema.putObject("items"), type.getContentType(), before.path("items"));
        } else if (raw.isRecord()) {
            object(schema, type, before);
        } else {
            schema.setAll(before.isObject() ? (ObjectNode) before.deepCopy() : mapper.createObjectNode());
        }
    }

    /** A text that is one of a few, as somebody said by hand. */
    private static void named(ObjectNode schema, JsonNode before) {
        if (before.has("enum")) {
            var names = schema.putArray("enum");
            before.get("enum").forEach(each -> {
                if (!each.isNull()) {
                    names.add(each);
                }
            });
        }
    }

    private List<BeanPropertyDefinition> properties(JavaType type) {
        return mapper.getSerializationConfig().introspect(type).findProperties().stream()
                .filter(property -> property.getAccessor() != null)
                .toList();
    }

    private static boolean always(BeanPropertyDefinition property) {
        return property.findInclusion().getValueInclusion() == JsonInclude.Include.ALWAYS;
    }
}

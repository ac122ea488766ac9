package dev.openvmo.metrics.cdevents;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.openvmo.kit.json.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of CDEvents 0.5.1 as the specification publishes them, each compiled once. */
@ApplicationScoped
class EventSchemas {
    private static final String FOLDER = "/cdevents/0.5.1/";
    private static final List<String> LINKS =
            List.of("embeddedlinkend", "embeddedlinkpath", "embeddedlinkrelation", "embeddedlinksarray");

    private final Map<String, Known> schemas = new HashMap<>();

    /** The schema of a type, and the version of the type that it is for. */
    record Known(JsonSchema schema, int minor) {}

    EventSchemas(JsonText json) {
        var texts = new HashMap<String, String>();
        var types = new HashMap<String, EventType>();
        var places = new HashMap<String, String>();
        LINKS.forEach(name -> keep(json, text("links/" + name + ".json"), texts));
        for (var name : text("types.txt").lines().toList()) {
            var text = text(name + ".json");
            var schema = json.tree(text);
            var type = EventType.parse(schema.at("/properties/context/properties/type/enum/0")
                            .asText())
                    .orElseThrow();
            types.put(type.name(), type);
            places.put(type.name(), keep(json, text, texts));
        }
        var factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .cacheRefs(true)
                .build();
        places.forEach((name, place) -> {
            var schema = factory.getSchema(SchemaLocation.of(place), config);
            schema.initializeValidators();
            schemas.put(name, new Known(schema, types.get(name).minor()));
        });
    }

    /** The schema of what is called so, in any version. */
    Optional<Known> of(EventType type) {
        return Optional.ofNullable(schemas.get(type.name()));
    }

    private static String keep(JsonText json, String text, Map<String, String> texts) {
        var id = json.tree(text).get("$id").asText();
        texts.put(id, text);
        return id;
    }

    private static String text(String name) {
        try (var resource = EventSchemas.class.getResourceAsStream(FOLDER + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

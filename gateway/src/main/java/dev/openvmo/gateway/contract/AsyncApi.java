package dev.openvmo.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI 3 document: one channel per aggregate, made of the event contracts that producers are tested against. */
@ApplicationScoped
class AsyncApi {
    private static final String SCHEMA = ".v1.schema.json";
    private final ObjectMapper mapper;
    private volatile Buffer text = Buffer.buffer("{}");

    AsyncApi(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void start(@Observes StartupEvent event) {
        var found = new TreeMap<String, Path>();
        var document = mapper.createObjectNode();
        try {
            ClassPathUtils.consumeAsPaths("contracts", root -> {
                try (var files = Files.walk(root, 2)) {
                    files.filter(file -> file.toString().endsWith(SCHEMA)).forEach(file -> found.put(name(file), file));
                    describe(document, found);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
            text = Buffer.buffer(mapper.writeValueAsBytes(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Buffer text() {
        return text;
    }

    /** {@code portfolio.initiative} for {@code contracts/portfolio/initiative.v1.schema.json}. */
    private static String name(Path file) {
        var aggregate = file.getFileName().toString().replace(SCHEMA, "");
        return file.getParent().getFileName().toString().replace("/", "") + "." + aggregate;
    }

    private void describe(ObjectNode document, Map<String, Path> schemas) throws IOException {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "OpenVMO events")
                .put("version", "1")
                .put(
                        "description",
                        "State events: each carries the whole public state of one aggregate (CloudEvents 1.0, Kafka"
                                + " binary mode). Keep the record with the highest stateversion per key.");
        document.put("defaultContentType", "application/json");
        for (var schema : schemas.entrySet()) {
            channel(document, schema.getKey(), schema.getValue());
        }
    }

    private void channel(ObjectNode document, String name, Path file) throws IOException {
        var schema = (ObjectNode) mapper.readTree(Files.readAllBytes(file));
        schema.remove("$schema");
        schema.remove("$id");
        var id = name.replace('.', '-');
        document.withObject("/components/schemas").set(id, schema);
        var message = document.withObject("/components/messages/" + id);
        message.put("name", name).put("title", schema.path("title").asText(name));
        message.put("contentType", "application/json");
        message.withObject("/headers").setAll(headers());
        message.putObject("payload").put("$ref", "#/components/schemas/" + id);
        sample(file)
                .ifPresent(sample -> message.putArray("examples").addObject().set("payload", sample));
        var channel = document.withObject("/channels/" + id);
        channel.put("address", "openvmo." + name);
        channel.put("description", schema.path("description").asText(name));
        channel.withObject("/messages/" + id).put("$ref", "#/components/messages/" + id);
        var operation = document.withObject("/operations/" + id + "-changed");
        operation.put("action", "send").put("summary", "The state of " + name + " changed");
        operation.putObject("channel").put("$ref", "#/channels/" + id);
        operation.putArray("messages").addObject().put("$ref", "#/channels/" + id + "/messages/" + id);
    }

    private java.util.Optional<JsonNode> sample(Path schema) throws IOException {
        var file = schema.resolveSibling(schema.getFileName().toString().replace(".schema.", ".sample."));
        return Files.exists(file)
                ? java.util.Optional.of(mapper.readTree(Files.readAllBytes(file)))
                : java.util.Optional.empty();
    }

    private ObjectNode headers() throws IOException {
        return (ObjectNode)
                mapper.readTree(
                        """
                {"type": "object", "required": ["ce_specversion", "ce_id", "ce_source", "ce_type", "ce_stateversion"],
                 "properties": {
                  "ce_specversion": {"type": "string", "const": "1.0"},
                  "ce_id": {"type": "string"},
                  "ce_source": {"type": "string"},
                  "ce_type": {"type": "string", "description": "what happened"},
                  "ce_time": {"type": "string", "format": "date-time"},
                  "ce_stateversion": {"type": "string", "description": "rises with every announcement of one key"},
                  "ce_portfolioid": {"type": "string", "format": "uuid"},
                  "ce_previousportfolioid": {"type": "string", "format": "uuid"},
                  "ce_actor": {"type": "string"},
                  "ce_requestid": {"type": "string"},
                  "ce_traceparent": {"type": "string"}}}
                """);
    }
}

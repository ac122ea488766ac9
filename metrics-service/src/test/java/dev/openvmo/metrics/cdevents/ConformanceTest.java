package dev.openvmo.metrics.cdevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every conformance file of CDEvents is taken in every mode, once, and never without what it has to have. */
@QuarkusTest
class ConformanceTest {
    private static final String INTAKE = "/v1/intake/cloudevents";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        portfolio = neighbours.portfolio();
        try (var files = Files.list(SharedData.find("cdevents/conformance"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)));
        }
    }

    private void holds(Path file) throws IOException {
        var event = (ObjectNode) Json.of(Files.readString(file));
        ((ObjectNode) event.get("context")).put("id", Ids.next().toString());
        ((ObjectNode) event.get("subject")).put("id", Ids.next().toString());

        var first = binary(event);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(results(first)).first().isIn("ACCEPTED", "IGNORED");
        var again = List.of("UNCHANGED", "IGNORED");
        assertThat(results(structured(event))).first().isIn(again);
        assertThat(results(batch(List.of(event, event)))).isSubsetOf(again);

        for (var pointer : required(event)) {
            var less = event.deepCopy();
            var at = pointer.lastIndexOf('/');
            ((ObjectNode) less.at(pointer.substring(0, at))).remove(pointer.substring(at + 1));
            var refused = binary(less, event);
            assertThat(refused.statusCode()).as(pointer + refused.asString()).isEqualTo(422);
            assertThat(pointers(Json.of(refused))).contains(pointer);
            assertThat(pointers(Json.of(structured(less, event)))).contains("/data" + pointer);
            var ofMany = Json.of(envelopes(List.of(envelope(less, event), envelope(event, event))));
            assertThat(ofMany.get("rejected").asInt()).isEqualTo(1);
            assertThat(pointers(ofMany.at("/items/0/problem"))).contains("/data" + pointer);
        }
    }

    private static List<String> results(Response answer) {
        return Json.of(answer).get("items").findValuesAsText("result");
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("errors").findValuesAsText("pointer");
    }

    /** What its schema requires, wherever the file has it. */
    private static List<String> required(JsonNode event) throws IOException {
        var name = event.at("/context/type").asText().split("\\.");
        var schema = Json.of(SharedData.text("cdevents/schemas/" + name[2] + name[3] + ".json"));
        var found = new TreeSet<String>();
        required(schema, event, "", found);
        return new ArrayList<>(found);
    }

    private static void required(JsonNode schema, JsonNode event, String pointer, TreeSet<String> found) {
        schema.path("required").forEach(name -> found.add(pointer + "/" + name.asText()));
        schema.path("properties").properties().forEach(each -> {
            if (event.has(each.getKey())) {
                required(each.getValue(), event.get(each.getKey()), pointer + "/" + each.getKey(), found);
            }
        });
    }

    @Test
    void anEnvelopeWithoutWhatItHasToHaveIsRefused() {
        var event = event("dev.cdevents.change.merged.0.3.0", "0.5.1");
        for (var attribute : List.of("specversion", "id", "source", "type", "data")) {
            var less = envelope(event, event);
            less.remove(attribute);
            var refused = post("application/cloudevents+json", less.toString());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.<List<String>>path("errors.pointer")).contains("/" + attribute);
        }
    }

    @Test
    void whatIsNotKnownYetIsKeptAndIgnored() {
        for (var type : List.of(
                "dev.cdevents.change.merged.0.9.0",
                "dev.cdevents.change.pondered.0.1.0",
                "dev.cdeventsx.mytool-resource.created.0.1.0")) {
            var event = event(type, "0.5.1");
            assertThat(structured(event).<String>path("items[0].result"))
                    .as(type)
                    .isEqualTo("IGNORED");
        }
        var later = event("dev.cdevents.change.merged.0.3.0", "0.6.0");
        assertThat(structured(later).<String>path("items[0].result")).isEqualTo("IGNORED");
        var foreign = event("com.example.measured", "0.5.1");
        assertThat(structured(foreign).<List<String>>path("errors.pointer")).containsExactly("/type");
    }

    @Test
    void olderOnesAreRead() {
        for (var version : List.of("0.3.0", "0.4.1")) {
            var event = event("dev.cdevents.change.merged.0.2.0", version);
            var context = (ObjectNode) event.get("context");
            context.set("version", context.remove("specversion"));
            ((ObjectNode) event.get("subject")).put("type", "change");

            assertThat(structured(event).<String>path("items[0].result"))
                    .as(version)
                    .isEqualTo("ACCEPTED");

            context.remove("version");
            ((ObjectNode) event.get("subject")).remove("type");
            assertThat(structured(event).<List<String>>path("errors.pointer"))
                    .contains("/data/context/version", "/data/subject/type");
        }
    }

    private ObjectNode event(String type, String version) {
        portfolio = portfolio == null ? neighbours.portfolio() : portfolio;
        return Json.object(
                """
                {"context":{"specversion":"%s","id":"%s","source":"/git/shop","type":"%s","timestamp":"2026-11-25T16:02:11Z"},
                 "subject":{"id":"%s","content":{"repository":{"id":"shop/checkout"}}}}"""
                        .formatted(version, Ids.next(), type, Ids.next()));
    }

    private static ObjectNode envelope(JsonNode data, JsonNode said) {
        var envelope = Json.object("{\"specversion\":\"1.0\"}");
        List.of("id", "source", "type").forEach(name -> envelope.set(name, said.at("/context/" + name)));
        envelope.set("data", data);
        return envelope;
    }

    private Response binary(JsonNode event) {
        return binary(event, event);
    }

    private Response binary(JsonNode event, JsonNode said) {
        return As.admin()
                .queryParam("portfolioId", portfolio)
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", said.at("/context/id").asText())
                .header("ce-source", said.at("/context/source").asText())
                .header("ce-type", said.at("/context/type").asText())
                .body(event.toString())
                .post(INTAKE);
    }

    private Response structured(JsonNode event) {
        return structured(event, event);
    }

    private Response structured(JsonNode event, JsonNode said) {
        return post("application/cloudevents+json", envelope(event, said).toString());
    }

    private Response batch(List<JsonNode> events) {
        return envelopes(events.stream().map(event -> envelope(event, event)).toList());
    }

    private Response envelopes(List<ObjectNode> envelopes) {
        return post("application/cloudevents-batch+json", envelopes.toString());
    }

    private Response post(String type, String body) {
        return As.admin()
                .queryParam("portfolioId", portfolio)
                .contentType(type)
                .body(body)
                .post(INTAKE);
    }
}

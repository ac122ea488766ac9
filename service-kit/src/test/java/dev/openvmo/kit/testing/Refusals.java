package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What one resource refuses, in words, kept to be compared with its golden file. */
final class Refusals {
    private final String resource;
    private final Map<String, String> met = new LinkedHashMap<>();

    Refusals(String resource) {
        this.resource = resource;
    }

    /** The refusal has this status; its words are kept under this name. */
    JsonNode keep(String name, int status, Response answer) {
        var body = answer.asString();
        met.put(name, body.isEmpty() ? "%s without a body".formatted(answer.statusCode()) : masked(Json.of(body)));
        assertThat(answer.statusCode()).as("%s: %s", name, body).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        return Json.of(body);
    }

    /** The same, naming this member of the request. */
    JsonNode keep(String name, int status, String pointer, Response answer) {
        var problem = keep(name, status, answer);
        assertThat(StreamSupport.stream(problem.path("errors").spliterator(), false)
                        .map(each -> each.path("pointer").asText()))
                .as("%s: %s", name, problem)
                .contains(pointer);
        return problem;
    }

    /** The words of a refusal that stands in a list of results. */
    void keep(String name, JsonNode problem) {
        met.put(name, masked(problem));
    }

    /** Where the words of a resource's refusals are kept. */
    static String file(String resource) {
        return "refusals/" + resource + ".txt";
    }

    void compare() {
        var text = new StringBuilder();
        met.forEach((name, words) ->
                text.append("# ").append(name).append('\n').append(words).append("\n\n"));
        Golden.compare(file(resource), text.toString());
    }

    /** Without what differs each time. */
    static String masked(JsonNode body) {
        return Json.lines(Json.without(body.deepCopy(), "traceId", "instance"))
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("(?<=[A-Za-z])-\\d{3,}", "-<n>");
    }
}

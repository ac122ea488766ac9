package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The contract that the service under test publishes, against its golden files. */
public final class GoldenContract {
    private static final Path LISTS = Path.of("src", "main", "resources", "contract", "lists.txt");
    private static final String UNKNOWN = "bogus";

    private GoldenContract() {}

    /** {@code golden/openapi.json} is the document; what is created and deleted in it is proved by {@link ResourceChecks}. */
    public static void document() {
        Golden.compare("openapi.json", Json.lines(openApi()));
        assertThat(resources().filter(resource -> !Golden.exists(Refusals.file(resource))))
                .as("resources without ResourceChecks")
                .isEmpty();
    }

    /**
     * {@code contract/lists.txt} names what each list can be filtered and sorted by: taken from what an unknown name is
     * answered, so that nothing disappears unseen. The document is made with it. A list beneath a resource answers 404 where
     * there is no such resource, before it judges the query; only names that the operation does not know come first.
     *
     * @param parents of lists beneath a resource, by path as in the document
     */
    public static void lists(Map<String, UUID> parents) {
        var found = new TreeMap<String, String>();
        openApi().get("paths").properties().forEach(path -> parameters(path.getValue())
                .forEach(parameter -> {
                    var url = path.getKey().replaceAll("\\{[^}]+}", String.valueOf(parents.get(path.getKey())));
                    found.put(path.getKey() + " " + parameter, usable(url, parameter));
                }));
        parents.keySet().forEach(GoldenContract::parentFirst);
        var text = new StringBuilder();
        found.forEach(
                (list, names) -> text.append(list).append(": ").append(names).append('\n'));
        Golden.compare(LISTS, text.toString(), "golden.update");
    }

    private static Stream<String> resources() {
        var paths = openApi().get("paths");
        return paths.properties().stream()
                .filter(path -> path.getValue().has("delete"))
                .map(path -> path.getKey().replaceAll("/\\{[^}]+}$", ""))
                .filter(collection ->
                        paths.path(collection).at("/post/responses").has("201"))
                .map(collection -> collection.substring(collection.lastIndexOf('/') + 1));
    }

    private static void parentFirst(String path) {
        var url = path.replaceAll("\\{[^}]+}", Ids.next().toString());
        for (var parameter : List.of("filter", "sort", "limit", "cursor", "count")) {
            var answer = As.admin().queryParam(parameter, UNKNOWN).get(url);
            assertThat(answer.statusCode())
                    .as("%s %s %s", url, parameter, answer.asString())
                    .isEqualTo(404);
        }
    }

    /** The service's own part of the published document. */
    public static JsonNode openApi() {
        var answer = As.admin().accept("application/json").get("/openapi");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.of(answer);
    }

    private static List<String> parameters(JsonNode path) {
        var names = new ArrayList<String>();
        StreamSupport.stream(path.path("get").path("parameters").spliterator(), false)
                .map(each ->
                        each.path("name").asText() + each.path("$ref").asText().replaceAll(".*/", ""))
                .filter(List.of("filter", "sort")::contains)
                .forEach(names::add);
        return names;
    }

    private static String usable(String url, String parameter) {
        var answer = As.admin()
                .queryParam(parameter, parameter.equals("filter") ? UNKNOWN + "==1" : UNKNOWN)
                .get(url);
        assertThat(answer.statusCode()).as("%s %s", url, answer.asString()).isEqualTo(400);
        var names = new ArrayList<String>();
        Json.of(answer).path("allowed").forEach(each -> names.add(each.asText()));
        assertThat(names)
                .as("%s says what can be used in %s: %s", url, parameter, answer.asString())
                .isNotEmpty();
        return String.join(" ", names);
    }
}

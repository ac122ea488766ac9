package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How one is read, alone and among others, now and then. */
final class ReadingChecks {
    private final ResourceClient client;

    ReadingChecks(ResourceClient client) {
        this.client = client;
    }

    void addTo(ResourceChecks.Checks checks) {
        checks.add("is read with an ETag, and not again while that holds", this::read);
        checks.add("is listed page by page, filtered, sorted, counted and cut to fields", this::listed);
        checks.add("is not listed for who has nothing there", this::hidden);
        checks.add("a list refuses what it does not know", this::unknownParameters);
        checks.add("is read as of a moment", this::asOf);
    }

    private void read() {
        var view = client.shared();

        var answer = client.get(view);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag"))
                .isEqualTo(
                        "\"%s\"".formatted(view.get(client.resource.version()).asText()));
        assertThat(answer.header("Cache-Control")).contains("no-cache");
        var again = As.admin().header("If-None-Match", answer.header("ETag")).get(client.at(view));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
        As.admin().header("If-None-Match", "\"0\"").get(client.at(view)).then().statusCode(200);
    }

    private void listed() {
        var stamp = client.resource.stamp;
        var first = client.created();
        var second = client.created();
        var both = "id=in=(%s,%s)".formatted(id(first), id(second));

        assertThat(ids(list(Map.of("filter", "id==" + id(first))))).containsExactly(id(first));
        assertThat(ids(list(Map.of("filter", both, "sort", stamp)))).containsExactly(id(first), id(second));
        assertThat(ids(list(Map.of("filter", both, "sort", "-" + stamp)))).containsExactly(id(second), id(first));
        var counted = Json.of(list(Map.of("filter", both, "limit", "1", "sort", "-" + stamp, "count", "true")));
        assertThat(counted.get("count").asInt()).isEqualTo(2);
        var next = list(Map.of(
                "filter",
                both,
                "limit",
                "1",
                "sort",
                "-" + stamp,
                "cursor",
                counted.get("nextCursor").asText()));
        assertThat(ids(next)).containsExactly(id(first));
        assertThat(Json.of(next).has("nextCursor")).isFalse();
        var cut = Json.of(list(Map.of("filter", "id==" + id(first), "fields", "id," + stamp)))
                .at("/items/0");
        assertThat(cut.fieldNames()).toIterable().containsExactlyInAnyOrder("id", stamp);
        var whole = Json.of(list(Map.of("filter", "id==" + id(first)))).at("/items/0");
        assertThat(whole).isEqualTo(Json.of(client.get(first)));
    }

    private void hidden() {
        var filter = "id==" + id(client.shared());

        var seen = ResourceClient.stranger().queryParam("filter", filter).get(client.resource.path);

        if (client.resource.secluded) {
            client.refusals.keep("list by who does not administer the organisation", 403, seen);
            return;
        }
        if (client.resource.path.matches("/v1/[^/]+/.+")) {
            assertThat(seen.statusCode()).as("what it lies beneath").isEqualTo(404);
            return;
        }
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(ids(seen)).hasSize(client.resource.home == null ? 1 : 0);
    }

    private void unknownParameters() {
        Stream.of(
                        List.of("bogus", "1"),
                        List.of("filter", "bogus==1"),
                        List.of("filter", "id=="),
                        List.of("filter", "id==1"),
                        List.of("sort", "bogus"),
                        List.of("fields", "bogus"),
                        List.of("limit", "0"),
                        List.of("limit", "1001"),
                        List.of("cursor", "bogus"),
                        List.of("count", "maybe"),
                        List.of("asOf", "yesterday"))
                .forEach(each -> client.refusals.keep(
                        "list with %s=%s".formatted(each.get(0), each.get(1)),
                        400,
                        list(Map.of(each.get(0), each.get(1)))));
        client.refusals.keep(
                "list with limit twice",
                400,
                As.admin().queryParam("limit", 1, 2).get(client.resource.path));
        client.refusals.keep("list without a token", 401, As.nobody().get(client.resource.path));
    }

    private void asOf() {
        var view = client.created();
        var createdAt = Instant.parse(view.get(client.resource.stamp).asText());

        client.refusals.keep("read as of before it was created", 404, asOf(view, createdAt.minusMillis(1)));
        assertThat(Json.of(asOf(view, createdAt))).isEqualTo(Json.of(client.get(view)));
        var listed = list(Map.of(
                "filter", "id==" + id(view), "asOf", createdAt.minusMillis(1).toString()));
        assertThat(ids(listed)).isEmpty();
    }

    private Response asOf(JsonNode view, Instant moment) {
        return As.admin().queryParam("asOf", moment.toString()).get(client.at(view));
    }

    private Response list(Map<String, String> parameters) {
        return As.admin().queryParams(parameters).get(client.resource.path);
    }

    static List<String> ids(Response page) {
        return StreamSupport.stream(Json.of(page).path("items").spliterator(), false)
                .map(ReadingChecks::id)
                .toList();
    }

    private static String id(JsonNode view) {
        return view.path("id").asText();
    }
}

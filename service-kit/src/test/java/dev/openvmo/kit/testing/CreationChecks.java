package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** How one comes to be: alone, again with the same key, as one of many. */
final class CreationChecks {
    private final ResourceClient client;

    CreationChecks(ResourceClient client) {
        this.client = client;
    }

    void addTo(ResourceChecks.Checks checks) {
        checks.add("is created where its Location says", this::created);
        checks.add("is created by the least role", this::leastRole);
        checks.add("is created once for one Idempotency-Key", this::idempotent);
        if (client.resource.key != null) {
            checks.add("is created once for one " + client.resource.key, this::unique);
        }
        if (client.resource.many) {
            checks.add("many are created, each for itself", this::many);
            checks.add("many are created from lines", this::lines);
            checks.add("many are created together or not at all", this::together);
        }
    }

    private void created() {
        var body = client.body();

        var answer = client.create(body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var view = Json.of(answer);
        assertThat(answer.header("Location")).endsWith(client.at(view));
        assertThat(answer.header("ETag"))
                .isEqualTo(
                        "\"%s\"".formatted(view.get(client.resource.version()).asText()));
        assertThat(UUID.fromString(view.get("id").asText()).version())
                .isIn(client.resource.namedBySender ? List.of(5, 8) : List.of(7));
        body.properties().stream()
                .filter(each ->
                        each.getValue().isValueNode() && !each.getValue().isNull())
                .forEach(each -> assertThat(view.path(each.getKey()).asText())
                        .as(each.getKey())
                        .isEqualTo(each.getValue().asText()));
        assertThat(ReadingChecks.ids(As.admin()
                        .queryParam("filter", "id==" + view.get("id").asText())
                        .get(client.resource.path)))
                .hasSize(1);
    }

    private void leastRole() {
        var answer = ResourceClient.send(
                As.role(client.resource.role),
                "POST",
                client.resource.path,
                client.body().toString());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private void idempotent() {
        var body = client.body();
        var key = Names.next("key");
        var first = keyed(key, body);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);

        var again = keyed(key, body);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Json.of(again).get("id")).isEqualTo(Json.of(first).get("id"));
        client.refusals.keep("POST another body under the same Idempotency-Key", 422, keyed(key, client.body()));
    }

    private static JsonNode bogus(ObjectNode body) {
        return body.put("bogus", 1);
    }

    private Response keyed(String key, JsonNode body) {
        return ResourceClient.send(
                As.admin().header("Idempotency-Key", key), "POST", client.resource.path, body.toString());
    }

    private void unique() {
        var body = client.body();
        var holder = client.created(body);

        var refused =
                client.refusals.keep("POST what exists already", 409, "/" + client.resource.key, client.create(body));

        assertThat(refused.path("id")).as("the holder's id").isEqualTo(holder.get("id"));
        client.refusals.keep("POST 422 before 409", 422, client.create(bogus(body)));
    }

    private void many() {
        var answer = client.createMany(false, client.body(), bogus(client.body()), client.body());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 422, 201);
        var items = Json.of(answer).get("items");
        assertThat(items.at("/1/index").asInt()).isEqualTo(1);
        client.refusals.keep("one of many", items.at("/1/problem"));
        for (var made : List.of(items.at("/0/id"), items.at("/2/id"))) {
            assertThat(listed(made)).hasSize(1);
        }
    }

    private void lines() {
        var answer = client.createLines(client.body(), client.body());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 201);
    }

    private void together() {
        var total = total();

        client.refusals.keep(
                "many together with a bad one",
                422,
                "/1/bogus",
                client.createMany(true, client.body(), bogus(client.body())));

        assertThat(total()).isEqualTo(total);
    }

    /** Of those that this resource's bodies are about; nobody else writes meanwhile. */
    private int total() {
        return Json.of(As.admin()
                        .queryParam("count", true)
                        .queryParam("limit", 1)
                        .get(client.resource.path))
                .get("count")
                .asInt();
    }

    private List<String> listed(JsonNode id) {
        return ReadingChecks.ids(
                As.admin().queryParam("filter", "id==" + id.asText()).get(client.resource.path));
    }

    private static List<Integer> statuses(Response answer) {
        return StreamSupport.stream(Json.of(answer).path("items").spliterator(), false)
                .map(each -> each.get("status").asInt())
                .toList();
    }
}

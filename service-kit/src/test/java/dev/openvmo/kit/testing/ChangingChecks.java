package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.openvmo.kit.ids.Ids;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** How one is changed, by PUT and by PATCH, and what cannot be changed. */
final class ChangingChecks {
    private static final String PUT = "PUT";
    private static final String PATCH = "PATCH";

    private final ResourceClient client;
    private final ResourceChecks resource;

    ChangingChecks(ResourceClient client) {
        this.client = client;
        this.resource = client.resource;
    }

    void addTo(ResourceChecks.Checks checks) {
        for (var method : List.of(PUT, PATCH)) {
            checks.add(method + " changes it and its ETag and announces it", () -> changes(method));
            checks.add(method + " of what it is changes and announces nothing", () -> changesNothing(method));
            resource.fixed.forEach(member ->
                    checks.add(method + " of another " + member + " is refused", () -> keepsFixed(method, member)));
            if (resource.key != null && !resource.keyFixed) {
                checks.add(method + " of a taken " + resource.key + " is refused", () -> taken(method));
            }
            if (resource.closedBy != null) {
                checks.add(method + " of what is closed is refused, last of all", () -> closed(method));
            }
        }
        checks.add("PATCH of nothing changes nothing", this::patchNothing);
        if (resource.optional != null) {
            checks.add("PATCH keeps what is absent and removes what is null", this::merges);
            checks.add("PUT removes what is absent", this::replaces);
        }
    }

    private void changes(String method) {
        var body = client.body();
        var view = client.created(body);
        var before = client.etag(view);
        var announced = client.announcements(view);
        var value = resource.another.get();

        var answer = send(client.writer(view), method, view, before, body, resource.changing, value);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Json.of(answer).get(resource.changing).asText()).isEqualTo(value.asText());
        assertThat(answer.header("ETag")).isNotEqualTo(before).isEqualTo(client.etag(view));
        assertThat(Json.of(answer)).isEqualTo(Json.of(client.get(view)));
        assertThat(Json.of(answer).get("version").asLong())
                .isEqualTo(view.get("version").asLong() + 1);
        assertThat(Json.of(answer).get("createdAt")).isEqualTo(view.get("createdAt"));
        assertThat(Json.of(answer).get("updatedAt").asText())
                .isNotEqualTo(view.get("updatedAt").asText());
        assertThat(client.announcements(view)).isEqualTo(announced + 1);
    }

    private void changesNothing(String method) {
        var body = client.body();
        var view = client.created(body);
        var before = client.get(view);
        var announced = client.announcements(view);

        var answer = client.change(method, view, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(client.get(view).asString()).isEqualTo(before.asString());
        assertThat(client.announcements(view)).isEqualTo(announced);
    }

    private void patchNothing() {
        var view = client.shared();
        var before = client.get(view);

        var answer = client.change(PATCH, view, Json.of("{}"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(client.get(view).asString()).isEqualTo(before.asString());
    }

    private void merges() {
        var body = client.body();
        body.set(resource.optional, resource.optionalValue);
        var view = client.created(body);
        var other = Json.object("{}");
        other.set(resource.changing, resource.another.get());

        assertThat(Json.of(client.change(PATCH, view, other)).get(resource.optional))
                .isEqualTo(resource.optionalValue);
        var removed = client.change(PATCH, view, Json.object("{}").putNull(resource.optional));
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        assertThat(Json.of(removed).path(resource.optional).asText("")).isIn("", "null");
        assertThat(Json.of(removed).get(resource.changing)).isEqualTo(other.get(resource.changing));
        assertThat(Json.of(client.get(view))).isEqualTo(Json.of(removed));
    }

    private void replaces() {
        var body = client.body();
        body.set(resource.optional, resource.optionalValue);
        var view = client.created(body);
        body.remove(resource.optional);

        var replaced = client.change(PUT, view, body);

        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(Json.of(replaced).path(resource.optional).asText("")).isIn("", "null");
    }

    private void keepsFixed(String method, String member) {
        var body = client.body();
        var view = client.created(body);

        var other = client.body().get(member);
        if (other.equals(body.get(member))) {
            other = TextNode.valueOf(Ids.next().toString());
        }

        var answer = send(method, view, client.etag(view), body, member, other);

        client.refusals.keep(method + " of another " + member, 422, "/" + member, answer);
        assertThat(Json.of(client.get(view))).isEqualTo(view);
    }

    private void taken(String method) {
        var body = client.body();
        var holder = client.created(body);
        var beside = body.deepCopy();
        beside.set(resource.key, client.body().get(resource.key));
        var view = client.created(beside);

        var answer = send(method, view, client.etag(view), beside, resource.key, body.get(resource.key));

        var refused = client.refusals.keep(method + " of a taken " + resource.key, 409, "/" + resource.key, answer);
        assertThat(refused.path("id")).as("the holder's id").isEqualTo(holder.get("id"));
        assertThat(Json.of(client.get(view))).isEqualTo(view);
    }

    private void closed(String method) {
        var body = client.body();
        var view = client.created(body);
        resource.closing.accept(view);
        var etag = client.etag(view);
        var value = resource.another.get();

        client.refusals.keep(
                method + " 412 before closed", 412, send(method, view, "\"999\"", body, resource.changing, value));
        client.refusals.keep(method + " 422 before closed", 422, send(method, view, etag, body, "bogus", value));
        var refused = client.refusals.keep(
                method + " of what is closed", 409, send(method, view, etag, body, resource.changing, value));
        assertThat(refused.get("type").asText()).isEqualTo("/problems/" + resource.closedBy);
        assertThat(client.etag(view)).isEqualTo(etag);
    }

    private Response send(String method, JsonNode view, String etag, ObjectNode body, String member, JsonNode value) {
        return send(As.admin(), method, view, etag, body, member, value);
    }

    private Response send(
            RequestSpecification caller,
            String method,
            JsonNode view,
            String etag,
            ObjectNode body,
            String member,
            JsonNode value) {
        var sent = method.equals(PUT) ? body.deepCopy() : Json.object("{}");
        sent.set(member, value);
        return ResourceClient.send(caller.header("If-Match", etag), method, client.at(view), sent.toString());
    }
}

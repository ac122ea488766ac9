package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How one goes, what holds it, what is known of it afterwards, and what the neighbours heard of it all. */
final class DeletionChecks {
    private final ResourceClient client;
    private final ResourceChecks resource;

    DeletionChecks(ResourceClient client) {
        this.client = client;
        this.resource = client.resource;
    }

    void addTo(ResourceChecks.Checks checks) {
        checks.add("is deleted, once, and remembered", this::deleted);
        resource.holders.forEach(
                (name, hold) -> checks.add("is not deleted while it is held by " + name, () -> held(name, hold)));
        if (resource.closedBy != null) {
            checks.add("is not deleted when it is closed", this::closed);
        }
        if (resource.aggregate != null) {
            checks.add("its events are the golden ones", this::announced);
        }
    }

    private void deleted() {
        var view = client.created();
        var etag = client.etag(view);
        var last = client.get(view);

        var answer = client.writer(view).header("If-Match", etag).delete(client.at(view));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertThat(answer.asString()).isEmpty();
        client.refusals.keep("GET of what was deleted", 404, client.get(view));
        client.refusals.keep(
                "DELETE of what was deleted",
                404,
                As.admin().header("If-Match", etag).delete(client.at(view)));
        var id = view.get("id").asText();
        assertThat(ReadingChecks.ids(
                        As.admin().queryParam("filter", "id==" + id).get(resource.path)))
                .isEmpty();
        var then = As.admin()
                .queryParam(
                        "asOf",
                        Json.of(last)
                                .get(resource.editable ? "updatedAt" : resource.stamp)
                                .asText())
                .get(client.at(view));
        assertThat(then.statusCode()).as(then.asString()).isEqualTo(200);
        assertThat(Json.of(then)).isEqualTo(Json.of(last));
    }

    private void held(String name, Consumer<JsonNode> hold) {
        var view = client.created();
        hold.accept(view);
        var etag = client.etag(view);

        client.refusals.keep(
                "DELETE 412 before held by " + name,
                412,
                As.admin().header("If-Match", "\"999\"").delete(client.at(view)));
        var refused = client.refusals.keep("DELETE while held by " + name, 409, client.delete(view));

        assertThat(refused.path("dependents").path(name).asInt())
                .as(refused.toString())
                .isPositive();
        assertThat(client.etag(view)).isEqualTo(etag);
    }

    private void closed() {
        var view = client.created();
        resource.closing.accept(view);

        client.refusals.keep(
                "DELETE 412 before closed",
                412,
                As.admin().header("If-Match", "\"999\"").delete(client.at(view)));
        client.refusals.keep("DELETE of what is closed", 409, client.delete(view));
        assertThat(client.get(view).statusCode()).isEqualTo(200);
    }

    private void announced() {
        var view = client.created();
        var expected = 2;
        if (resource.editable) {
            var change = Json.object("{}");
            change.set(resource.changing, resource.another.get());
            client.change("PATCH", view, change).then().statusCode(200);
            expected = 3;
        }
        client.delete(view).then().statusCode(204);
        var id = UUID.fromString(view.get("id").asText());
        var count = expected;

        await().atMost(Patience.LIMIT)
                .until(() -> Topic.eventsOf(resource.aggregate.topic(), id).size() >= count);

        var events = Topic.eventsOf(resource.aggregate.topic(), id);
        assertThat(events)
                .allSatisfy(event -> assertThat(Contracts.violations(resource.aggregate, Json.of(event.state())))
                        .isEmpty());
        Golden.compare(
                "events/" + client.name() + ".txt",
                events.stream()
                        .map(event -> event.header("ce_type")
                                + (event.header("ce_portfolioid") == null ? "" : " of a portfolio") + "\n"
                                + Refusals.masked(Json.of(event.state())))
                        .collect(Collectors.joining("\n\n")));
    }
}

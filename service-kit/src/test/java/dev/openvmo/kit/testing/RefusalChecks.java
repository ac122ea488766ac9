package dev.openvmo.kit.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;

/** What is refused, with which status, in which order when there are two reasons, and that it left everything as it was. */
final class RefusalChecks {
    private static final List<String> NOT_THE_CALLERS = List.of("id", "version", "createdAt", "updatedAt");

    private final ResourceClient client;
    private final String path;
    private ResourceChecks.Checks checks;

    RefusalChecks(ResourceClient client) {
        this.client = client;
        this.path = client.resource.path;
    }

    void addTo(ResourceChecks.Checks all) {
        checks = all;
        ofBodies("POST", As::admin, () -> path);
        refused("POST without a token", 401, () -> ResourceClient.send(As.nobody(), "POST", path, "{}"));
        refused("POST with too low a role", 403, () -> ResourceClient.send(As.role("viewer"), "POST", path, "{}"));
        refused("POST an empty object", 422, () -> ResourceClient.send(As.admin(), "POST", path, "{}"));
        if (client.resource.editable) {
            List.of("PUT", "PATCH").forEach(this::ofChanges);
        }
        ofAll("DELETE", null);
        ofReading();
        checks.add("no refusal changed or announced anything", client::requireUntouched);
    }

    private void ofReading() {
        refused("GET of nothing", 404, () -> As.admin().get(client.nowhere()));
        if (client.resource.home != null) {
            refused("GET of somebody else's", 404, () -> ResourceClient.stranger()
                    .get(here()));
        }
        if (client.resource.secluded) {
            refused("GET with too low a role", 403, () -> As.role("viewer").get(here()));
        }
        refused("GET without a token", 401, () -> As.nobody().get(here()));
        refused("GET with an unknown parameter", 400, () -> As.admin()
                .queryParam("bogus", 1)
                .get(here()));
    }

    private void ofChanges(String method) {
        ofBodies(method, this::current, this::here);
        ofAll(method, this::legal);
        var unknown = bogus(JsonNodeFactory.instance.objectNode());
        refused(method + " 415 before 404", 415, () -> text(As.admin(), method, client.nowhere()));
        refused(method + " 400 before 404", 400, () -> ResourceClient.send(As.admin(), method, client.nowhere(), "{"));
        refused(
                method + " 404 before 428 and 422",
                404,
                () -> ResourceClient.send(As.admin(), method, client.nowhere(), unknown));
        refused(
                method + " 403 before 428 and 422",
                403,
                () -> ResourceClient.send(client.onlyReading(client.shared()), method, here(), unknown));
        refused(method + " 428 before 422", 428, () -> ResourceClient.send(As.admin(), method, here(), unknown));
        refused(method + " 412 before 422", 412, () -> ResourceClient.send(stale(), method, here(), unknown));
    }

    /** What every method that needs the current version refuses. */
    private void ofAll(String method, Supplier<String> body) {
        refused(method + " without If-Match", 428, () -> send(As.admin(), method, here(), body));
        refused(method + " with a stale If-Match", 412, () -> send(stale(), method, here(), body));
        refused(
                method + " of nothing",
                404,
                () -> send(As.admin().header("If-Match", "*"), method, client.nowhere(), body));
        refused(method + " without a token", 401, () -> send(As.nobody(), method, here(), body));
        refused(
                method + " with too low a role",
                403,
                () -> send(As.role("viewer").header("If-Match", "*"), method, here(), body));
        refused(
                method + " with too low a role there",
                403,
                () -> send(client.onlyReading(client.shared()).header("If-Match", "*"), method, here(), body));
        if (client.resource.home != null) {
            refused(
                    method + " of somebody else's",
                    404,
                    () -> send(ResourceClient.stranger().header("If-Match", "*"), method, here(), body));
        }
    }

    /** What every method that takes a body refuses in it. */
    private void ofBodies(String method, Supplier<RequestSpecification> caller, Supplier<String> at) {
        refused(method + " not JSON", 400, () -> ResourceClient.send(caller.get(), method, at.get(), "{\"a\":"));
        refused(
                method + " with a member twice",
                400,
                () -> ResourceClient.send(caller.get(), method, at.get(), "{\"name\":\"a\",\"name\":\"b\"}"));
        refused(method + " of another media type", 415, () -> text(caller.get(), method, at.get()));
        refusedAt(
                method + " with an unknown member",
                "bogus",
                () -> ResourceClient.send(caller.get(), method, at.get(), bogus(client.legal())));
        NOT_THE_CALLERS.stream()
                .filter(member -> !client.resource.senders.contains(member))
                .forEach(member -> refusedAt(method + " with " + member, member, () -> {
                    var body = client.legal().put(member, "1");
                    return ResourceClient.send(caller.get(), method, at.get(), body.toString());
                }));
        var member = client.resource.changing == null ? "name" : client.resource.changing;
        refusedAt(method + " with the wrong type", member, () -> {
            var body = client.legal();
            body.putObject(member);
            return ResourceClient.send(caller.get(), method, at.get(), body.toString());
        });
    }

    private void refused(String name, int status, Supplier<Response> request) {
        checks.add(name, () -> client.refusals.keep(name, status, request.get()));
    }

    private void refusedAt(String name, String member, Supplier<Response> request) {
        checks.add(name, () -> client.refusals.keep(name, 422, "/" + member, request.get()));
    }

    private String here() {
        return client.at(client.shared());
    }

    private RequestSpecification current() {
        return As.admin().header("If-Match", client.sharedEtag());
    }

    private static RequestSpecification stale() {
        return As.admin().header("If-Match", "\"999\"");
    }

    private String legal() {
        return client.legal().toString();
    }

    private static String bogus(ObjectNode body) {
        return body.put("bogus", 1).toString();
    }

    private static Response text(RequestSpecification caller, String method, String at) {
        return caller.contentType("text/plain; charset=utf-8").body("{}").request(method, at);
    }

    private static Response send(RequestSpecification caller, String method, String at, Supplier<String> body) {
        return body == null ? caller.request(method, at) : ResourceClient.send(caller, method, at, body.get());
    }
}

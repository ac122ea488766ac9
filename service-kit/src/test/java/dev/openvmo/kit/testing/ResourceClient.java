package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** One resource as {@link ResourceChecks} speaks to it: its requests, and what they leave behind. */
final class ResourceClient {
    static final String JSON = "application/json; charset=utf-8";

    private static Connection database;

    final ResourceChecks resource;
    final Refusals refusals;
    private JsonNode shared;
    private String sharedEtag;
    private long sharedAnnouncements;
    private ObjectNode legal;

    ResourceClient(ResourceChecks resource) {
        this.resource = resource;
        this.refusals = new Refusals(name());
    }

    /** The last segment of the path. */
    String name() {
        return resource.path.substring(resource.path.lastIndexOf('/') + 1);
    }

    ObjectNode body() {
        return (ObjectNode) resource.body.get();
    }

    Response create(JsonNode body) {
        return As.admin().contentType(JSON).body(body.toString()).post(resource.path);
    }

    /** Many at once, by whatever request the collection takes them. */
    Response createMany(boolean atomic, JsonNode... bodies) {
        var items = Json.of("[]");
        for (var each : bodies) {
            ((ArrayNode) items).add(each);
        }
        return manyRequest().queryParam("atomic", atomic).body(items.toString()).post(manyPath());
    }

    Response createLines(JsonNode... bodies) {
        var lines = new StringBuilder();
        for (var each : bodies) {
            lines.append(each).append('\n');
        }
        return As.admin()
                .contentType("application/x-ndjson; charset=utf-8")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post(manyPath());
    }

    private static RequestSpecification manyRequest() {
        return As.admin().contentType(JSON);
    }

    private String manyPath() {
        return resource.path + "/batch";
    }

    /** A new one as its creator sees it. */
    JsonNode created() {
        return created(body());
    }

    JsonNode created(JsonNode body) {
        var answer = create(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return Json.of(answer);
    }

    /** A body for requests that are refused, so that it stays one nobody has sent. */
    ObjectNode legal() {
        if (legal == null) {
            legal = body();
        }
        return legal.deepCopy();
    }

    /** One for checks that change nothing. */
    JsonNode shared() {
        if (shared == null) {
            shared = created();
            sharedEtag = etag(shared);
            sharedAnnouncements = announcements(shared);
        }
        return shared;
    }

    String sharedEtag() {
        shared();
        return sharedEtag;
    }

    /** Nothing changed or announced the shared one. */
    void requireUntouched() {
        assertThat(etag(shared())).isEqualTo(sharedEtag);
        assertThat(announcements(shared)).isEqualTo(sharedAnnouncements);
    }

    String at(JsonNode view) {
        return resource.path + "/" + view.get(resource.address).asText();
    }

    /** The path of one that does not exist. */
    String nowhere() {
        return resource.path + "/" + UUID.fromString("00000000-0000-7000-8000-00000000dead");
    }

    Response get(JsonNode view) {
        return As.admin().get(at(view));
    }

    String etag(JsonNode view) {
        return get(view).header("ETag");
    }

    /** A change as its method wants it: the whole body for PUT, for PATCH only what differs. */
    Response change(String method, JsonNode view, JsonNode body) {
        return send(As.admin().header("If-Match", etag(view)), method, at(view), body.toString());
    }

    static Response send(RequestSpecification request, String method, String path, String body) {
        return request.contentType(mediaType(method)).body(body).request(method, path);
    }

    private static String mediaType(String method) {
        return method.equals("PATCH") ? "application/merge-patch+json; charset=utf-8" : JSON;
    }

    Response delete(JsonNode view) {
        return As.admin().header("If-Match", etag(view)).delete(at(view));
    }

    /** Sees it and may write elsewhere only. */
    RequestSpecification onlyReading(JsonNode view) {
        return resource.home == null
                ? As.role(resource.role, Ids.next())
                : As.holding(new Tokens.Held("viewer", portfolio(view)), new Tokens.Held(resource.role, Ids.next()));
    }

    /** May do everything, but not where this one is. */
    static RequestSpecification stranger() {
        return As.role("admin", Ids.next());
    }

    /** Has the least role that may write, where this one is; its creator, where nobody else may. */
    RequestSpecification writer(JsonNode view) {
        if (resource.creatorsOwn) {
            return As.admin();
        }
        return resource.home == null ? As.role(resource.role) : As.role(resource.role, portfolio(view));
    }

    private UUID portfolio(JsonNode view) {
        return UUID.fromString(view.get(resource.home).asText());
    }

    /** How often it was announced. */
    long announcements(JsonNode view) {
        try (var query = database()
                .prepareStatement("select coalesce(sum(state_version), 0) from aggregate_version where id = ?")) {
            query.setObject(1, UUID.fromString(view.get("id").asText()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Connection database() throws SQLException {
        if (database == null) {
            database = Backing.superuser();
        }
        return database;
    }
}

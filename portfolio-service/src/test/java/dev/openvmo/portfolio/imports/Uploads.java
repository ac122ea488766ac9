package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends files as the administrator and waits for what becomes of them. */
final class Uploads {
    private Uploads() {}

    static Response upload(String file, String mapping, Map<String, ?> parameters) {
        return As.admin()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", mapping)
                .queryParams(parameters)
                .body(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports");
    }

    /** The import's id. */
    static UUID send(String file, String mapping, Map<String, ?> parameters) {
        var answer = upload(file, mapping, parameters);
        answer.then().statusCode(202);
        var operation = answer.<String>path("id");
        assertThat(answer.header("Location")).endsWith("/v1/operations/" + operation);
        return UUID.fromString(operation.substring("portfolio-".length()));
    }

    static JsonNode awaitStage(UUID id, String stage) {
        await().atMost(Patience.LIMIT)
                .until(() -> view(id).path("stage").asText().equals(stage));
        return view(id);
    }

    /** When every row has been read. */
    static JsonNode awaitRows(UUID id) {
        await().atMost(Patience.LIMIT)
                .until(() -> !view(id).path("stage").asText().equals("READING"));
        return view(id);
    }

    static JsonNode view(UUID id) {
        return Json.of(As.admin().get("/v1/imports/" + id));
    }

    static JsonNode rows(UUID id) {
        return Json.of(As.admin().queryParam("limit", 1000).get("/v1/imports/" + id + "/rows"))
                .get("items");
    }

    /** What was measured of this source and holds: external id, day, value. */
    static List<String> figures(String source) {
        return lines(
                """
                select concat_ws(' ', external_id, observed_on, value) as line from measured_row
                where source = :source and value is not null order by 1""",
                source);
    }

    /** The lines that a query makes of a source. */
    static List<String> lines(String query, String source) {
        var sql = Arc.container().instance(Sql.class).get();
        return Arc.container().instance(Work.class).get().asService(() -> sql.query(query)
                .with("source", source)
                .list(row -> row.text("line")));
    }
}

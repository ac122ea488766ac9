package dev.openvmo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A portfolio that was re-weighted, moved, decided and partly deleted reads as before at the earlier moment. */
@QuarkusTest
class PastTest {
    @Test
    void whatEverybodyReadThenIsReadStill() {
        var portfolio = Given.portfolio();
        var child = Given.portfolio(portfolio);
        var first = Given.initiative(portfolio, "First");
        var second = Given.initiative(portfolio, "Second");
        var below = Given.initiative(child, "Below");
        Given.policies(portfolio, "{\"mode\":\"ADVISORY\"}");
        Given.estimates(first, 8, 0, 0, 1);
        Given.estimates(second, 5, 0, 0, 1);
        Given.estimates(below, 7, 0, 0, 1);
        var pin = created("/v1/backlog-pins", "{\"initiativeId\":\"%s\",\"position\":1,\"reason\":\"Law\"}", second);
        var milestone = created("/v1/milestones", "{\"initiativeId\":\"%s\",\"name\":\"Live\"}", first);
        var impediment = created(
                "/v1/impediments", "{\"initiativeId\":\"%s\",\"title\":\"No vendor\",\"severity\":\"LOW\"}", first);
        Given.move(first, "{\"to\":\"REVIEWING\"}").then().statusCode(201);
        var decision = created(
                "/v1/decisions",
                "{\"initiativeId\":\"%s\",\"title\":\"Go on\",\"kind\":\"GO\",\"rationale\":\"It pays\"}",
                first);
        var moment = Json.of(As.admin()
                        .get(created("/v1/comments", "{\"initiativeId\":\"%s\",\"text\":\"Settled\"}", first)))
                .get("createdAt")
                .asText();
        var places = List.of(
                "/v1/initiatives?filter=portfolioId=in=(%s,%s)".formatted(portfolio, child),
                "/v1/milestones?filter=initiativeId==" + first,
                "/v1/impediments?filter=initiativeId==" + first,
                "/v1/decisions?filter=initiativeId==" + first,
                "/v1/backlog-pins?filter=portfolioId==" + portfolio,
                "/v1/portfolios/" + portfolio + "/policies",
                "/v1/portfolios/" + portfolio + "/backlog",
                "/v1/portfolios/" + portfolio + "/backlog?descendants=true",
                "/v1/initiatives/" + first + "/transitions",
                "/v1/initiatives/" + first + "/activity");
        var then = new LinkedHashMap<String, JsonNode>();
        places.forEach(place -> then.put(place, Json.of(As.admin().get(place))));

        changed("/v1/initiatives/" + second + "/estimates", "{\"businessValue\":1,\"jobSize\":9}");
        changed("/v1/portfolios/" + portfolio + "/policies", "{\"mode\":\"ENFORCED\",\"exitCriteria\":[]}");
        var model = created(
                "/v1/prioritization-models", "{\"portfolioId\":\"%s\",\"name\":\"M\",\"kind\":\"RICE\"}", portfolio);
        As.admin().post(model + "/activation").then().statusCode(200);
        Given.post("/v1/impediments/" + last(impediment) + "/resolution", "{\"text\":\"Found one\"}")
                .then()
                .statusCode(201);
        created(
                "/v1/decisions",
                "{\"initiativeId\":\"%s\",\"title\":\"Stop\",\"kind\":\"STOP\",\"rationale\":\"It does not\",\"supersedes\":\""
                        + last(decision) + "\"}",
                first);
        Given.move(first, "{\"to\":\"DONE\",\"outcome\":\"STOPPED\"}").then().statusCode(201);
        Given.delete(pin).then().statusCode(204);
        Given.delete(milestone).then().statusCode(204);
        Given.patch("/v1/initiatives/" + second, "{\"portfolioId\":\"%s\"}".formatted(child))
                .then()
                .statusCode(200);
        Given.patch("/v1/portfolios/" + child, "{\"parentId\":null}").then().statusCode(200);
        Given.delete("/v1/initiatives/" + below).then().statusCode(204);

        places.forEach(place -> {
            assertThat(Json.of(As.admin().get(place))).as(place).isNotEqualTo(then.get(place));
            assertThat(Json.of(As.admin().queryParam("asOf", moment).get(place)))
                    .as(place)
                    .isEqualTo(then.get(place));
        });
    }

    private static String created(String path, String body, UUID about) {
        return path + "/" + Given.id(Given.post(path, body.formatted(about)));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void changed(String path, String body) {
        var answer = As.admin()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}

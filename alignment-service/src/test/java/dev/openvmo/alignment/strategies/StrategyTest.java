package dev.openvmo.alignment.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StrategyTest {
    @Test
    void aStrategyStartsAsADraft() {
        var portfolio = Given.portfolio();

        var answer = Given.post(
                "/v1/strategies",
                """
                {"portfolioId":"%s","name":"2027 strategy","from":"2027-04-01","to":"2028-03-31"}"""
                        .formatted(portfolio));

        answer.then().statusCode(201);
        assertThat(answer.header("Location")).endsWith("/v1/strategies/" + answer.path("id"));
        assertThat(Json.of(answer, "id", "createdAt", "updatedAt", "version"))
                .isEqualTo(Json.of(
                        """
                                {"portfolioId":"%s","name":"2027 strategy","from":"2027-04-01","to":"2028-03-31","shareBelow":0,"state":"DRAFT"}"""
                                .formatted(portfolio)));
    }

    @Test
    void whatIsWrongIsNamed() {
        var portfolio = Given.portfolio();

        var answer = Given.post(
                "/v1/strategies",
                """
                {"portfolioId":"%s","name":" ","from":"2028-04-01","to":"2027-03-31","state":"ACTIVE"}"""
                        .formatted(portfolio));

        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains("/name", "/state", "/to");
    }

    @Test
    void aPortfolioNobodyKnowsIsAnUnknownReferenceToTryAgain() {
        var answer = Given.post(
                "/v1/strategies",
                """
                {"portfolioId":"%s","name":"2027 strategy"}""".formatted(Ids.next()));

        answer.then().statusCode(422);
        assertThat(answer.<String>path("type")).endsWith("/unknown-reference");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void activationRetiresTheOneBefore() {
        var portfolio = Given.portfolio();
        var first = Given.readyStrategy(portfolio);
        var second = Given.readyStrategy(portfolio);
        Given.active(first);

        As.admin().post("/v1/strategies/" + second + "/activation").then().statusCode(200);

        assertThat(state(first)).isEqualTo("RETIRED");
        assertThat(state(second)).isEqualTo("ACTIVE");
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.alignment.strategy", first))
                        .last()
                        .satisfies(last ->
                                assertThat(Json.of(last).get("state").asText()).isEqualTo("RETIRED")));
    }

    @Test
    void aStrategyThatWantsNothingIsNotActivatedAndTheOneInForceStays() {
        var portfolio = Given.portfolio();
        var former = Given.readyStrategy(portfolio);
        Given.active(former);
        var empty = Given.strategy(portfolio);
        Given.theme(empty, "Grow", 1);

        var refused = As.admin().post("/v1/strategies/" + empty + "/activation");

        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/strategy-empty");
        assertThat(state(former)).isEqualTo("ACTIVE");
        assertThat(state(empty)).isEqualTo("DRAFT");
    }

    @Test
    void ofManyActivationsAtOnceOneStaysInForce() {
        var portfolio = Given.portfolio();
        var drafts =
                Stream.generate(() -> Given.readyStrategy(portfolio)).limit(10).toList();

        var statuses = AtOnce.statuses(drafts.stream()
                .<Supplier<Response>>map(draft -> () -> As.admin().post("/v1/strategies/" + draft + "/activation"))
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(drafts.stream().map(StrategyTest::state)).containsOnlyOnce("ACTIVE");
        assertThat(drafts.stream().map(StrategyTest::state).filter("RETIRED"::equals))
                .hasSize(9);
    }

    @Test
    void anActiveStrategyIsNotActivatedAgainNorDeleted() {
        var strategy = Given.readyStrategy(Given.portfolio());
        Given.active(strategy);

        var again = As.admin().post("/v1/strategies/" + strategy + "/activation");
        var deleted = As.admin().header("If-Match", "*").delete("/v1/strategies/" + strategy);

        again.then().statusCode(409);
        assertThat(again.<String>path("type")).endsWith("/transition-not-allowed");
        deleted.then().statusCode(409);
        assertThat(deleted.<String>path("type")).endsWith("/strategy-in-force");
    }

    @Test
    void aRetiredStrategyIsReadOnlyWithAllThatIsInIt() {
        var strategy = Given.strategy(Given.portfolio());
        var theme = Given.theme(strategy, "Grow", 1);
        var objective = Given.objective(theme, "Conversion", 1);
        Given.active(strategy);
        As.admin().post("/v1/strategies/" + strategy + "/retirement").then().statusCode(200);

        for (var path : List.of("/v1/strategies/" + strategy, "/v1/themes/" + theme, "/v1/objectives/" + objective)) {
            var answer = Given.patch(path, "{\"name\":\"Other\"}");
            answer.then().statusCode(409);
            assertThat(answer.<String>path("type")).endsWith("/strategy-retired");
        }
    }

    @Test
    void whatIsInUseIsNotDeletedAndSaysByWhat() {
        var strategy = Given.strategy(Given.portfolio());
        var theme = Given.theme(strategy, "Grow", 1);
        Given.objective(theme, "Conversion", 1);

        var refused = As.admin().header("If-Match", "*").delete("/v1/themes/" + theme);

        refused.then().statusCode(409);
        assertThat(refused.<Integer>path("dependents.objectives")).isEqualTo(1);
        As.admin()
                .header("If-Match", "*")
                .delete("/v1/strategies/" + strategy)
                .then()
                .statusCode(409);
    }

    @Test
    void weightsArePlainNumbersFromZeroUp() {
        var theme = Given.theme(Given.strategy(Given.portfolio()), "Grow", 1);

        for (var weight : List.of("-1", "1e400", "1e-300", "\"a\"", "null")) {
            var answer = Given.post(
                    "/v1/objectives",
                    """
                    {"themeId":"%s","name":"%s","weight":%s}"""
                            .formatted(theme, "Conversion", weight));
            assertThat(answer.statusCode()).as(weight).isIn(400, 422);
        }
    }

    @Test
    void anEtagThatIsStaleChangesNothing() {
        var path = "/v1/strategies/" + Given.strategy(Given.portfolio());
        var before = Given.etag(path);
        Given.patch(path, "{\"name\":\"Other\"}").then().statusCode(200);

        var late = As.admin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", before)
                .body("{\"name\":\"Late\"}")
                .patch(path);

        late.then().statusCode(412);
        assertThat(As.admin().get(path).<String>path("name")).isEqualTo("Other");
    }

    @Test
    void whatWasThereAtAMomentIsReadAsItWasThen() {
        var strategy = Given.strategy(Given.portfolio());
        var path = "/v1/themes/" + Given.theme(strategy, "Grow", 1);
        String moment = As.admin().get(path).path("updatedAt");
        As.admin().header("If-Match", "*").delete(path).then().statusCode(204);

        var then = As.admin().queryParam("asOf", moment).get(path);
        var list = As.admin()
                .queryParam("asOf", moment)
                .queryParam("filter", "strategyId==" + strategy)
                .get("/v1/themes");

        As.admin().get(path).then().statusCode(404);
        assertThat(then.<String>path("name")).isEqualTo("Grow");
        assertThat(list.<List<String>>path("items.name")).containsExactly("Grow");
    }

    @Test
    void anotherPortfoliosStrategyIsUnknownAndAViewersIsReadOnly() {
        var here = Given.portfolio();
        var strategy = Given.strategy(here);
        var elsewhere = Given.portfolio();

        var stranger = As.role(Roles.STRATEGIST, elsewhere).get("/v1/strategies/" + strategy);
        var viewer = As.role(Roles.VIEWER, here)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/strategies");

        stranger.then().statusCode(404);
        viewer.then().statusCode(403);
        As.nobody().get("/v1/strategies/" + strategy).then().statusCode(401);
    }

    private static String state(UUID strategy) {
        return As.admin().get("/v1/strategies/" + strategy).path("state");
    }
}

package dev.openvmo.metrics.facts;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens.Held;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pipelines report in a few fields. */
@QuarkusTest
class DeploymentTest {
    private static final String SIX =
            """
            {"service":"checkout","environment":"production","finishedAt":"2026-11-25T16:02:11Z","outcome":"SUCCESS",\
            "source":"ci","externalId":"%s"%s}""";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private String key;

    @BeforeEach
    void aPortfolio() {
        portfolio = neighbours.portfolio();
        key = Ids.next().toString();
    }

    @Test
    void sixFieldsSuffice() {
        deploy(pipeline(), "")
                .statusCode(201)
                .body("portfolioId", equalTo(portfolio.toString()))
                .body("service", equalTo("checkout"))
                .body("kind", equalTo("DEPLOYED"))
                .body("result", equalTo("ACCEPTED"));
        deploy(pipeline(), "").statusCode(200).body("result", equalTo("UNCHANGED"));
        pipeline()
                .queryParam("filter", "service==checkout;portfolioId==" + portfolio)
                .get("/v1/deployments")
                .then()
                .body("items.externalId", contains(key));
    }

    @Test
    void whatIsSaidLaterLeavesTheRestAsItWas() {
        deploy(pipeline(), ",\"version\":\"1.4.2\",\"revision\":1").statusCode(201);

        deploy(pipeline(), ",\"changes\":[{\"id\":\"b\"},{\"id\":\"a\"}],\"revision\":2")
                .statusCode(200)
                .body("version", equalTo("1.4.2"))
                .body("changes.id", contains("a", "b"))
                .body("rowVersion", equalTo(2));
        deploy(pipeline(), ",\"version\":\"1.4.1\",\"revision\":0").body("result", equalTo("STALE"));
    }

    @Test
    void ofSeveralPortfoliosOneHasToBeNamed() {
        var other = neighbours.portfolio();
        var caller = As.holding(new Held("pipeline", portfolio), new Held("pipeline", other));
        deploy(caller, "").statusCode(422).body("errors.pointer", contains("/portfolioId"));

        deploy(pipeline(portfolio, other), ",\"portfolioId\":\"%s\"".formatted(other))
                .statusCode(201)
                .body("portfolioId", equalTo(other.toString()));
        key = Ids.next().toString();
        // the service is known now, and tells the portfolio
        deploy(pipeline(portfolio, other), "").statusCode(201).body("portfolioId", equalTo(other.toString()));
        key = Ids.next().toString();
        deploy(pipeline(), ",\"portfolioId\":\"%s\"".formatted(other)).statusCode(422);
    }

    @Test
    void timesThatCannotBeAreRefused() {
        var ahead = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        refused(
                "/v1/deployments",
                SIX.formatted(key, "").replace("2026-11-25T16:02:11Z", ahead.toString()),
                "/finishedAt");
        refused("/v1/deployments", SIX.formatted(key, ",\"startedAt\":\"2026-11-25T17:00:00Z\""), "/finishedAt");
        refused("/v1/deployments", SIX.formatted(key, "").replace("\"outcome\":\"SUCCESS\",", ""), "/outcome");
        refused(
                "/v1/deployments",
                SIX.formatted(key, "").replace("\"finishedAt\":\"2026-11-25T16:02:11Z\",", ""),
                "/finishedAt");
        refused("/v1/deployments", SIX.formatted(key, "").replace("\"service\":\"checkout\",", ""), "/service");
        refused(
                "/v1/incidents",
                Measuring.incidentBody(portfolio, "checkout")
                        .replace("\"source\"", "\"resolvedAt\":\"2026-11-25T16:00:00Z\",\"source\""),
                "/resolvedAt");
        refused(
                "/v1/changes",
                Measuring.changeBody(portfolio)
                        .replace("\"source\"", "\"mergedAt\":\"2026-11-24T16:00:00Z\",\"source\""),
                "/mergedAt");
    }

    @Test
    void whatIsTakenBackStaysSoForWhatIsOlder() {
        var id = deploy(pipeline(), ",\"revision\":3").statusCode(201).extract().<String>path("id");
        pipeline()
                .header("If-Match", "\"1\"")
                .delete("/v1/deployments/" + id)
                .then()
                .statusCode(204);

        deploy(pipeline(), ",\"revision\":3").statusCode(200).body("result", equalTo("STALE"));
        pipeline().get("/v1/deployments/" + id).then().statusCode(404);

        deploy(pipeline(), ",\"revision\":4").statusCode(201).body("rowVersion", equalTo(2));
    }

    @Test
    void somebodyElsesKeyIsHeld() {
        deploy(pipeline(), "").statusCode(201);

        deploy(pipeline(neighbours.portfolio()), "")
                .statusCode(409)
                .body("type", equalTo("/problems/natural-key-held"));
    }

    @Test
    void whereNoPortfolioOfTheKeyIsKnownYetItIsToBeSentAgain() {
        deploy(pipeline(Ids.next()), "")
                .statusCode(422)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/portfolioId"));
    }

    @Test
    void theInitiativeIsWaitedForByItsName() {
        deploy(pipeline(), ",\"initiativeRef\":{\"source\":\"jira\",\"externalId\":\"%s\"}".formatted(key))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"))
                .body("initiativeId", nullValue());

        var initiative = neighbours.initiative(Ids.next(), portfolio, key);

        await().atMost(Patience.LIMIT).untilAsserted(() -> pipeline()
                .queryParam("filter", "link==LINKED;portfolioId==" + portfolio)
                .get("/v1/deployments")
                .then()
                .body("items.initiativeId", contains(initiative.toString())));
    }

    @Test
    void aSourceSeesNothingOfOthers() {
        var theirs = neighbours.initiative(neighbours.portfolio());
        deploy(pipeline(), ",\"initiativeId\":\"%s\"".formatted(theirs))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"));
        As.role("viewer", neighbours.portfolio())
                .queryParam("filter", "externalId==" + key)
                .get("/v1/deployments")
                .then()
                .body("items", empty());
    }

    @Test
    void aBatchTakesWhatIsRightAndSaysWhatIsNot() {
        var lines = SIX.formatted(key, "") + "\nno JSON\n" + SIX.formatted(key + "-2", ",\"bogus\":1") + "\n"
                + SIX.formatted(key + "-3", "");

        pipeline()
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/deployments/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 400, 422, 201))
                .body("items[2].problem.errors[0].pointer", equalTo("/bogus"));
        pipeline()
                .contentType("application/x-ndjson; charset=UTF-8")
                .queryParam("atomic", true)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/deployments/batch")
                .then()
                .statusCode(400);
    }

    @Test
    void theRepositoryTellsTheServiceAlsoWhenItIsSaidLater() {
        var change = Measuring.create("/v1/changes", Measuring.changeBody(portfolio));
        As.admin().get("/v1/changes/" + change).then().body("serviceId", nullValue());

        Measuring.create("/v1/delivery-services", Measuring.deliveryServiceBody(portfolio));

        As.admin().get("/v1/changes/" + change).then().body("serviceId", notNullValue());
        deploy(pipeline(), ",\"repository\":\"shop/checkout\"").statusCode(201);
        As.admin()
                .queryParam("filter", "portfolioId==" + portfolio)
                .get("/v1/delivery-services")
                .then()
                .body("items", hasSize(2));
    }

    private RequestSpecification pipeline(UUID... portfolios) {
        return As.role("pipeline", portfolios.length == 0 ? new UUID[] {portfolio} : portfolios);
    }

    private ValidatableResponse deploy(RequestSpecification caller, String said) {
        return caller.contentType("application/json")
                .body(SIX.formatted(key, said))
                .post("/v1/deployments")
                .then();
    }

    private void refused(String path, String body, String pointer) {
        pipeline()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }
}

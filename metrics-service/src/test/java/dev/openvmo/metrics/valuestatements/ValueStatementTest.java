package dev.openvmo.metrics.valuestatements;

import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.openvmo.kit.link.Link;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was promised and what came is put together, read as a page, and shared by links that end and can be taken back. */
@QuarkusTest
class ValueStatementTest {
    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void promised() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
    }

    @Test
    void whatWasPromisedStandsBesideWhatCameAndHowThatIsKnown() {
        metric("statement.savings", "GBP", "SUM", "VALUE");
        var benefit =
                create("/v1/benefits", Measuring.benefitBody(initiative, "statement.savings", "\"disbenefit\":false"));
        create("/v1/benefits/" + benefit + "/forecasts", Measuring.forecastBody("Ada Field", "2025-Q1", 50, 100, 200));
        observe(observation("statement.savings", initiative, initiative + "-1", "2025-05-01T12:00:00Z", "60", null))
                .statusCode(201);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get(path())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("promised.benefitsForecast[0].forecast.value", equalTo(100))
                .body("promised.benefitsForecast[0].actual.value", equalTo(60))
                .body("promised.benefits.value", equalTo(100))
                .body("delivered.realised.value", equalTo(60))
                .body("delivered.status", equalTo("BEHIND"))
                .body("evidence[0].source", equalTo("test"))
                .body("evidence[0].measurements", equalTo(1))
                .body("satisfaction", empty())
                .body("language", equalTo("en"))
                .body("colour", equalTo("RED")));
        As.admin()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(containsString("<html lang=\"en\">"));
        As.admin().accept("image/png").get(path()).then().statusCode(406);
        As.role("viewer", neighbours.portfolio()).get(path()).then().statusCode(404);
    }

    @Test
    void aLinkOpensWhatWasSharedUntilItIsTakenBack() {
        var made = share(Instant.now().plus(Duration.ofDays(90)).minusSeconds(60));
        made.statusCode(200).body("note", equalTo("For the board")).body("createdBy", startsWith("key:"));
        String shared = made.extract().path("path");
        String id = made.extract().path("id");

        opened(shared).statusCode(200).contentType(startsWith("text/html")).header("Cache-Control", "no-store");
        given().accept("application/json")
                .get(shared)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Referrer-Policy", "no-referrer")
                .body("initiativeId", equalTo(initiative.toString()));
        neighbours.deleted("initiative", initiative, portfolio);
        opened(shared).statusCode(200);
        neighbours.initiative(initiative, portfolio);
        As.admin()
                .get(path() + "/links")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].path", nullValue());
        As.role("portfolio-manager", portfolio)
                .delete(path() + "/links/" + id)
                .then()
                .statusCode(204);
        opened(shared).statusCode(404).body("type", equalTo("/problems/link-unknown"));
        As.admin().delete(path() + "/links/" + id).then().statusCode(404);
    }

    @Test
    void aLinkEndsAndNoneIsGuessed() {
        var ending =
                share(Instant.now().plusSeconds(2)).statusCode(200).extract().<String>path("path");

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> opened(ending).statusCode(410).body("type", equalTo("/problems/link-expired")));
        var guessed = opened("/v1/shared-value-statements/" + Link.mint())
                .statusCode(404)
                .body("type", equalTo("/problems/link-unknown"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(guessed).doesNotContain(initiative.toString());
    }

    @Test
    void aLinkIsSharedByWhoeverMayAndForAWhile() {
        share(Instant.now().plus(Duration.ofDays(91))).statusCode(422).body("errors[0].pointer", equalTo("/expiresAt"));
        share(Instant.now().minusSeconds(1)).statusCode(422);
        shareAs(As.role("contributor", portfolio)).statusCode(403);
        shareAs(As.role("portfolio-manager", neighbours.portfolio())).statusCode(404);
        As.admin().get(path() + "/links").then().statusCode(200).body("items", empty());
    }

    private String path() {
        return "/v1/value-statements/" + initiative;
    }

    private ValidatableResponse share(Instant expiresAt) {
        return share(As.admin(), expiresAt);
    }

    private ValidatableResponse shareAs(RequestSpecification caller) {
        return share(caller, Instant.now().plus(Duration.ofDays(1)));
    }

    private ValidatableResponse share(RequestSpecification caller, Instant expiresAt) {
        return caller.contentType("application/json")
                .body("{\"expiresAt\":\"%s\",\"note\":\"For the board\"}".formatted(expiresAt))
                .post(path() + "/links")
                .then();
    }

    private static ValidatableResponse opened(String shared) {
        return given().accept("text/html").get(shared).then();
    }
}

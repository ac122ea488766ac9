package dev.openvmo.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.gateway.testing.Neighbours;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers hear while PostgreSQL hangs, and afterwards. */
@QuarkusTest
class DatabaseAwayTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URL management;

    @AfterEach
    void allIsWellAgain() {
        Backing.postgres().resume();
        await().atMost(Patience.LIMIT).until(() -> ask().statusCode() == 200);
        await().atMost(Patience.LIMIT).until(() -> given().get("/health/ready").statusCode() == 200);
    }

    @Test
    @Timeout(120)
    void aKeyThatCannotBeReadIsAnsweredForInTime() {
        Backing.postgres().suspend();

        await().atMost(Patience.LIMIT).until(() -> ask().statusCode() == 503); // once it is not remembered any more

        for (var n = 0; n < 5; n++) {
            ask().then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/unavailable"));
        }
    }

    @Test
    void theDoorIsNotReady() {
        Backing.postgres().suspend();

        await().atMost(Patience.LIMIT).until(() -> given().get("/health/ready").statusCode() == 503);
        await().atMost(Patience.LIMIT).until(() -> given().get(management).statusCode() == 503);
        given().get("/health/live").then().statusCode(200);
    }

    /** A request that is nothing but let in and handed on. */
    private static Response ask() {
        return given().header("Authorization", "Bearer " + Neighbours.ADMIN).get("/v1/portfolios/1");
    }
}

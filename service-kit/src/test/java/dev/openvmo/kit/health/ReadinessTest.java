package dev.openvmo.kit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may be sent callers: whoever reaches PostgreSQL, whatever else is away. */
@QuarkusTest
class ReadinessTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @Test
    void aDatabaseThatHangsMakesTheServiceUnreadyUntilItAnswersAgain() {
        await().atMost(Patience.LIMIT).until(() -> status(ready) == 200);
        Backing.postgres().suspend();
        try {
            await().atMost(Patience.LIMIT).until(() -> status(ready) == 503);
            assertThat(status(live)).isEqualTo(200);
        } finally {
            Backing.postgres().resume();
        }
        await().atMost(Patience.LIMIT).until(() -> status(ready) == 200);
    }

    @Test
    void aBrokerThatHangsIsNoReason() {
        Backing.kafka().suspend();
        try {
            await().during(Duration.ofSeconds(2)).atMost(Patience.LIMIT).until(() -> status(ready) == 200);
        } finally {
            Backing.kafka().resume();
        }
    }

    private static int status(URL probe) {
        return RestAssured.get(probe).statusCode();
    }
}

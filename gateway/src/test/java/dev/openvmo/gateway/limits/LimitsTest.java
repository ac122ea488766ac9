package dev.openvmo.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.openvmo.gateway.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsTest.Strict.class)
class LimitsTest {
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("openvmo.limits.rate", "1", "openvmo.limits.burst", "3", "openvmo.limits.strangers", "1");
        }
    }

    @Test
    void anAddressThatTriesManyKeysIsToldToWait() {
        var statuses = IntStream.range(0, 40)
                .map(n -> given().header("Authorization", "Bearer ovmo_%032d_%s".formatted(n, "x".repeat(40)))
                        .get("/v1/portfolios/1")
                        .statusCode())
                .boxed()
                .toList();

        assertThat(statuses).startsWith(401).containsOnly(401, 429).contains(429);
    }

    @Test
    void whoSendsMoreThanIsAgreedWaits() {
        oneMore()
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"default\";q=3;w=3")
                .header("RateLimit", startsWith("\"default\";r=2"));

        var refused = Stream.generate(LimitsTest::oneMore)
                .limit(100)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst();

        refused.orElseThrow()
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit", startsWith("\"default\";r=0"))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    private static Response oneMore() {
        return given().header("Authorization", "Bearer " + Neighbours.ADMIN).get("/v1/portfolios/1");
    }
}

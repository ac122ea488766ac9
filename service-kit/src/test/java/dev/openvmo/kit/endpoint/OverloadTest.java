package dev.openvmo.kit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More requests than there are threads and places to wait: each is answered, the last ones at once. */
@QuarkusTest
@TestProfile(OverloadTest.Narrow.class)
class OverloadTest {
    private static final int CALLERS = 16;

    /** Room for four at work and four who wait. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "openvmo.events.enabled", "false",
                    "openvmo.statement-timeout.usual", "500ms",
                    "quarkus.thread-pool.max-threads", "4",
                    "quarkus.thread-pool.queue-size", "4");
        }
    }

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    @Timeout(120)
    void whoFindsNoPlaceIsToldSoAtOnceAndTheServiceIsReadyForAllThat() throws Exception {
        // answers are held against the document, which nobody gets when there is no place left
        As.admin().get("/v1/gadgets").then().statusCode(200);
        var callers = Executors.newFixedThreadPool(CALLERS);
        try (var locked = Backing.superuser()) {
            locked.setAutoCommit(false);
            locked.createStatement().execute("lock table gadget in exclusive mode");

            var answers = IntStream.range(0, CALLERS)
                    .mapToObj(n -> CompletableFuture.supplyAsync(OverloadTest::make, callers))
                    .toList();
            CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new))
                    .join();

            RestAssured.get(ready).then().statusCode(200);
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .allSatisfy(answer -> assertThat(answer.contentType()).isEqualTo("application/problem+json"))
                    .anySatisfy(answer -> assertThat(answer.<String>path("detail"))
                            .contains("more to do than can be done right now"));
        } finally {
            callers.shutdown();
        }
    }

    private static Response make() {
        return As.admin()
                .contentType("application/json")
                .body("{\"portfolioId\":\"%s\",\"name\":\"late\",\"kind\":\"TOOL\"}".formatted(Ids.next()))
                .post("/v1/gadgets");
    }
}

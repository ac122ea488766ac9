package dev.openvmo.kit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A write ends before the gateway stops waiting for it, so that what the caller hears is what happened. */
@QuarkusTest
class DeadlinesTest {
    private static final long GATEWAY_MILLIS = 2300;

    private final UUID portfolio = Ids.next();

    @Test
    void whoMeetsALockedRowIsToldInTimeThatNothingWasWritten() throws SQLException {
        String place = make("Hammer");
        try (var locked = Backing.superuser()) {
            lock(locked, place);

            As.admin()
                    .contentType("application/merge-patch+json; charset=utf-8")
                    .header("If-Match", "\"1\"")
                    .body("{\"name\":\"Saw\"}")
                    .patch(place)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unavailable"));
            locked.rollback();
        }

        As.admin().get(place).then().header("ETag", "\"1\"").body("name", equalTo("Hammer"));
    }

    @Test
    void manyMayTakeLonger() throws Exception {
        try (var locked = Backing.superuser()) {
            locked.setAutoCommit(false);
            locked.createStatement().execute("lock table gadget in exclusive mode");
            var answer = CompletableFuture.supplyAsync(() -> As.admin()
                    .contentType("application/json")
                    .body("[" + gadget("a") + "]")
                    .post("/v1/gadgets/batch"));

            await().during(Duration.ofMillis(GATEWAY_MILLIS))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> !answer.isDone());
            locked.rollback();

            answer.get().then().statusCode(200).body("items", hasSize(1)).body("items[0].status", equalTo(201));
        }
    }

    private String make(String name) {
        return As.admin()
                .contentType("application/json")
                .body(gadget(name))
                .post("/v1/gadgets")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String gadget(String name) {
        return "{\"portfolioId\":\"%s\",\"name\":\"%s\",\"kind\":\"TOOL\"}".formatted(portfolio, name);
    }

    private static void lock(Connection connection, String place) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select from gadget where id = ?::uuid for update")) {
            statement.setString(1, place.substring(place.lastIndexOf('/') + 1));
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }
}

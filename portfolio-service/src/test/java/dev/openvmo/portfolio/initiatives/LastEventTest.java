package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An initiative's state is made of two rows, which two callers may change at once: no change is missing in the end. */
@QuarkusTest
class LastEventTest {
    /** Seen to hold for a thousand; each build tries a hundred. */
    private static final int PAIRS = Integer.getInteger("last.event.pairs", 100);

    @Test
    void titleAndEstimatesChangedAtOnceAreBothInTheLastEvent() throws Exception {
        var id = Given.initiative(Given.portfolio(), "title 0");
        Given.estimates(id, 0, 1, 1, 1);

        var callers = Executors.newFixedThreadPool(2);
        try {
            for (var pair = 1; pair <= PAIRS; pair++) {
                for (var answer : callers.invokeAll(List.of(title(id, pair), estimate(id, pair)))) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
        } finally {
            callers.shutdownNow();
        }

        var before = 2;
        await().atMost(Patience.LIMIT)
                .until(() -> Topic.statesOf("openvmo.portfolio.initiative", id).size() == before + 2 * PAIRS);
        var states = Topic.statesOf("openvmo.portfolio.initiative", id);
        for (var pair = 1; pair <= PAIRS; pair++) {
            var last = Json.of(states.get(before + 2 * pair - 1));
            assertThat(last.get("title").asText()).isEqualTo("title " + pair);
            assertThat(last.get("estimates").get("businessValue").asInt()).isEqualTo(pair);
        }
    }

    private static Callable<Integer> title(UUID id, int pair) {
        return () -> As.admin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"" + pair + "\"")
                .body("{\"title\":\"title " + pair + "\"}")
                .patch("/v1/initiatives/" + id)
                .statusCode();
    }

    private static Callable<Integer> estimate(UUID id, int pair) {
        return () -> As.admin()
                .contentType("application/json")
                .header("If-Match", "\"" + pair + "\"")
                .body("{\"businessValue\":" + pair + ",\"timeCriticality\":1,\"riskReduction\":1,\"jobSize\":1}")
                .put("/v1/initiatives/" + id + "/estimates")
                .statusCode();
    }
}

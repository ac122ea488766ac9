package dev.openvmo.alignment;

import static dev.openvmo.alignment.testing.Given.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we publish is what our contracts say. */
@QuarkusTest
class ContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"strategy", "theme", "objective", "contribution", "score"})
    void theSampleFitsItsSchema(String aggregate) throws Exception {
        try (var sample = getClass().getResourceAsStream("/contracts/alignment/" + aggregate + ".v1.sample.json")) {
            assertThat(schema(aggregate).validate(Json.of(new String(sample.readAllBytes()))))
                    .isEmpty();
        }
    }

    @Test
    void everyStateFitsItsSchema() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio);
        var strategy = Given.strategy(portfolio);
        var theme = Given.theme(strategy, "Grow", 1);
        var objective = Given.objective(theme, "Conversion", 1);
        var contribution = Given.contribution(initiative, objective, 0.8, 0.9);
        Given.active(strategy);
        awaitStates("score", initiative, 1);
        As.admin()
                .header("If-Match", "*")
                .delete("/v1/contributions/" + contribution)
                .then()
                .statusCode(204);

        awaitStates("strategy", strategy, 2);
        awaitStates("theme", theme, 1);
        awaitStates("objective", objective, 1);
        awaitStates("contribution", contribution, 2);
        awaitStates("score", initiative, 2);
    }

    private static void awaitStates(String aggregate, UUID id, int count) {
        var topic = "openvmo.alignment." + aggregate;
        await().atMost(PATIENCE).until(() -> Topic.statesOf(topic, id).size() == count);
        List<String> states = Topic.statesOf(topic, id);
        assertThat(states).allSatisfy(state -> assertThat(schema(aggregate).validate(Json.of(state)))
                .as(state)
                .isEmpty());
    }

    private static JsonSchema schema(String aggregate) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ContractTest.class.getResourceAsStream(
                        "/contracts/alignment/" + aggregate + ".v1.schema.json"));
    }
}

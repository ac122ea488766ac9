package dev.openvmo.portfolio.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class InitiativeStatusTest {
    private static final String PATH = "/v1/initiative-statuses";

    @ParameterizedTest
    @CsvSource({
        "READY, , NOT_STARTED, false",
        "IMPLEMENTING_PERSEVERE, , IN_DELIVERY, false",
        "DONE, COMPLETED, COMPLETED, true",
        "DONE, , COMPLETED, true",
        "DONE, STOPPED, ENDED, false"
    })
    void deliveryFollowsTheKanbanAndValueDoesNot(String state, String outcome, String delivery, boolean withoutValue) {
        var initiative = Given.initiative(Given.portfolio(), "One");
        move(initiative, state, outcome);

        var status = status(initiative);

        assertThat(status.get("deliveryStatus").asText()).isEqualTo(delivery);
        assertThat(status.get("valueStatus").asText()).isEqualTo("NOT_MEASURED");
        assertThat(status.at("/value/reason").asText()).isEqualTo("NOT_MEASURED");
        assertThat(status.get("completedWithoutValue").asBoolean()).isEqualTo(withoutValue);
    }

    @Test
    void whatWasCompletedWithoutValueIsFound() {
        var portfolio = Given.portfolio();
        var worthless = Given.initiative(portfolio, "Worthless");
        var worthwhile = Given.initiative(portfolio, "Worthwhile");
        var open = Given.initiative(portfolio, "Open");
        move(worthless, "DONE", "COMPLETED");
        move(worthwhile, "DONE", "COMPLETED");
        Neighbours.value(worthless, "-50", "GBP", 1);
        Neighbours.value(worthwhile, "0.01", "GBP", 1);
        Neighbours.value(open, "7", "GBP", 1);
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(status(worthwhile).get("valueStatus").asText()).isEqualTo("REALISED");
            assertThat(status(worthless).get("valueStatus").asText()).isEqualTo("NONE");
            assertThat(status(open).get("valueStatus").asText()).isEqualTo("REALISED");
        });

        var found = As.admin()
                .queryParam("filter", "portfolioId==" + portfolio + ";completedWithoutValue==true")
                .get(PATH)
                .jsonPath();

        assertThat(found.getList("items.initiativeId")).containsExactly(worthless.toString());
        assertThat(As.role("viewer", Given.portfolio())
                        .get(PATH + "/" + worthless)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void howWellItIsDeliveredStandsBesideWhatCameOfIt() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio, "Delivered");
        assertThat(status(initiative).has("deliveryHealth")).isFalse();
        assertThat(status(initiative).get("deliveryHealthReason").asText()).isEqualTo("NO_DEPLOYMENTS");

        Neighbours.delivery(initiative, portfolio, 1, state -> state.put("health", "AT_RISK")
                .put("healthReason", "CHANGE_FAIL_RATE"));

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(status(initiative).path("deliveryHealth").asText()).isEqualTo("AT_RISK");
            assertThat(status(initiative).get("deliveryHealthReason").asText()).isEqualTo("CHANGE_FAIL_RATE");
            assertThat(status(initiative).get("deployments").asInt()).isEqualTo(54);
        });
        As.admin()
                .queryParam("filter", "portfolioId==" + portfolio + ";deliveryHealth==AT_RISK")
                .get(PATH)
                .then()
                .body("items.size()", equalTo(1));
    }

    private static JsonNode status(UUID initiative) {
        return Json.of(As.admin().get(PATH + "/" + initiative));
    }

    private static void move(UUID initiative, String state, String outcome) {
        Given.post(
                        "/v1/initiatives/" + initiative + "/transitions",
                        "{\"to\":\"%s\",\"outcome\":%s}"
                                .formatted(state, outcome == null ? null : "\"" + outcome + "\""))
                .then()
                .statusCode(201);
    }
}

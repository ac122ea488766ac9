package dev.openvmo.portfolio.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActualTest {
    private static final String PATH = "/v1/actuals";

    private UUID portfolio;
    private UUID budget;

    @BeforeEach
    void aBudget() {
        portfolio = Given.portfolio();
        budget = Given.budget(portfolio, "1000.00");
    }

    @Test
    void whatIsDeliveredAgainReplacesAndWhatIsTheSameChangesNothing() {
        var body = Json.object(body("CAPEX", "100.00"));
        var first = Given.post(PATH, body.toString());
        var same = Given.post(PATH, body.toString());
        body.withObject("/amount").put("amount", "120.50");

        var corrected = Given.post(PATH, body.toString());

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(Json.of(same)).isEqualTo(Json.of(first));
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.jsonPath().getString("id"))
                .isEqualTo(first.jsonPath().getString("id"));
        assertThat(corrected.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(actual("capEx")).isEqualTo("120.50");
    }

    @Test
    void ofManyEachSaysWhetherItIsNew() {
        var known = body("OPEX", "10.00");
        Given.id(Given.post(PATH, known));

        var answer = Given.post(PATH + "/batch", "[%s,%s,%s]".formatted(known, body("OPEX", "-3.00"), known));

        assertThat(answer.jsonPath().getList("items.status")).containsExactly(200, 201, 200);
        assertThat(actual("opEx")).isEqualTo("7.00");
    }

    @Test
    void ofFiftyWhoDeliverTheSameAtOnceOneIsBooked() {
        var body = body("OPEX", "10.00");

        var statuses = AtOnce.fifty(() -> Given.post(PATH, body));

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(actual("actual")).isEqualTo("10.00");
    }

    @Test
    void aPipelineBooks() {
        As.role("pipeline", portfolio)
                .contentType(ContentType.JSON)
                .body(body("OPEX", "10.00"))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    private String body(String kind, String amount) {
        return Given.actualBody(budget, Given.initiative(portfolio, "One"), kind, amount);
    }

    private String actual(String part) {
        return As.admin().get("/v1/budgets/" + budget + "/position").jsonPath().getString(part + ".amount");
    }
}

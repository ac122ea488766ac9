package dev.openvmo.portfolio.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetGateTest {
    @Test
    void aGateLetsThroughWhatIsFundedAsFarAsItsCaseCosts() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio, "One-page checkout");
        var budget = Given.budget(portfolio, "200000.00");
        Given.policies(
                portfolio, "{\"mode\":\"ENFORCED\",\"exitCriteria\":[{\"state\":\"FUNNEL\",\"kind\":\"BUDGET\"}]}");
        Given.put("/v1/initiatives/" + initiative + "/business-case", Given.businessCaseBody(Given.name("java")))
                .then()
                .statusCode(201);

        var unfunded = Given.move(initiative, "{\"to\":\"REVIEWING\"}");
        var commitment = "/v1/commitments/"
                + Given.id(Given.post("/v1/commitments", Given.commitmentBody(budget, initiative, "134999.99")));
        var tooLittle = Given.move(initiative, "{\"to\":\"REVIEWING\"}");
        Given.patch(commitment, "{\"amount\":{\"amount\":\"135000.00\"}}")
                .then()
                .statusCode(200);
        var funded = Given.move(initiative, "{\"to\":\"REVIEWING\"}");

        assertThat(unfunded.jsonPath().getString("unmet[0].code")).isEqualTo("budget");
        assertThat(tooLittle.jsonPath().getString("unmet[0].detail"))
                .isEqualTo("134999.99 of the 135000.00 that its business case costs is committed to it.");
        assertThat(funded.statusCode()).as(funded.asString()).isEqualTo(201);
    }
}

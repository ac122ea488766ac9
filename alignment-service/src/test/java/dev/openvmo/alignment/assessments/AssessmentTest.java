package dev.openvmo.alignment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentTest {
    private UUID portfolio;
    private UUID set;

    @BeforeEach
    void aSet() {
        portfolio = Given.portfolio();
        set = Given.criteriaSet(portfolio);
    }

    @Test
    void nobodySpeaksForAnother() {
        var initiative = Given.initiative(portfolio);
        var path = "/v1/assessments/"
                + Given.assessed(person(0), initiative, set, "4").path("id");

        var refused = person(1)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"rating\":1}")
                .patch(path);

        refused.then().statusCode(403);
        Given.assessed(person(0), initiative, set, "5").then().statusCode(409);
        Given.assessed(person(1), initiative, set, "1").then().statusCode(201);
    }

    @Test
    void aRatingIsOnItsScaleAndItsCriterionOfTheSet() {
        var initiative = Given.initiative(portfolio);

        Given.assessed(As.admin(), initiative, set, "5.1")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/rating"));
        Given.assessed(As.admin(), initiative, UUID.randomUUID(), "5")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/criteriaSetId"));
        Given.post(
                        "/v1/assessments",
                        """
                        {"initiativeId":"%s","criteriaSetId":"%s","criterion":"strategy","rating":1,"rationale":"No"}"""
                                .formatted(initiative, set))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/criterion"));
    }

    @Test
    void anAssessmentMovesWithItsInitiative() {
        var initiative = Given.initiative(portfolio);
        var path = "/v1/assessments/"
                + Given.assessed(As.admin(), initiative, set, "4").path("id");
        var elsewhere = Given.portfolio();

        PortfolioService.announceInitiative(initiative, elsewhere, 2);

        await().atMost(Patience.LIMIT)
                .until(() -> As.admin().get(path).<String>path("portfolioId").equals(elsewhere.toString()));
    }

    /**
     * Krippendorff (2011), the reliability data of four observers and twelve units: alpha for interval data is 0.849. An
     * unit that only one has rated does not count.
     */
    @Test
    void agreementIsKrippendorffsOfThePublishedData() {
        var observers = List.of(
                "1 2 3 3 2 1 4 1 2 - - -",
                "1 2 3 3 2 2 4 1 2 5 - 3",
                "- 3 3 3 2 3 4 2 2 5 1 -",
                "1 2 3 3 2 4 4 1 2 5 1 -");
        for (var unit = 0; unit < 12; unit++) {
            var initiative = Given.initiative(portfolio);
            for (var n = 0; n < 4; n++) {
                var rating = observers.get(n).split(" ")[unit];
                if (!rating.equals("-")) {
                    Given.assessed(person(n), initiative, set, rating).then().statusCode(201);
                }
            }
        }

        var agreement = As.admin().get("/v1/criteria-sets/" + set + "/agreement");

        agreement
                .then()
                .statusCode(200)
                .body("criteria.criterion", is(List.of("feasibility")))
                .body("criteria[0].sampleSize", is(40))
                .body("criteria[0].discuss.highest", is(List.of(4)))
                .body("criteria[0].discuss.lowest", is(List.of(1)))
                .body("criteria[0].discuss.consensus", is(List.of(2.5f)));
        assertThat(agreement.<Float>path("criteria[0].alpha")).isBetween(0.8485f, 0.8495f);
    }

    private RequestSpecification person(int n) {
        return As.role(
                List.of(Roles.CONTRIBUTOR, Roles.STRATEGIST, Roles.PORTFOLIO_MANAGER, Roles.ADMIN)
                        .get(n),
                portfolio);
    }

    @Test
    void whereNobodyRatedWhatAnotherDidThereIsNoAgreement() {
        Given.assessed(As.admin(), Given.initiative(portfolio), set, "4").then().statusCode(201);

        var agreement = As.admin().get("/v1/criteria-sets/" + set + "/agreement");

        assertThat(agreement.<Object>path("criteria[0].alpha")).isNull();
        assertThat(agreement.<String>path("criteria[0].reason")).isEqualTo("NOT_RATED_TWICE");
    }
}

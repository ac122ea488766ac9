package dev.openvmo.portfolio.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateTest {
    private UUID portfolio;
    private String path;

    @BeforeEach
    void aTemplate() {
        portfolio = Given.portfolio();
        var id = Given.id(Given.post(
                "/v1/initiative-templates",
                """
                {"portfolioId":"%s","name":"New shop","kind":"PROJECT","category":"ENABLER","horizon":"H2","tags":["shop"],
                 "milestones":[{"name":"Lease signed","afterDays":30},{"name":"Open","afterDays":180}]}"""
                        .formatted(portfolio)));
        path = "/v1/initiative-templates/" + id + "/initiatives";
    }

    @Test
    void anInitiativeBeginsWithAllOfItsTemplate() {
        var answer = Given.post(path, "{\"title\":\"Shop in Ashford\",\"plannedStart\":\"2027-12-15\"}");

        var id = Given.id(answer);
        assertThat(answer.header("Location")).endsWith("/v1/initiatives/" + id);
        assertThat(Json.of(answer, "id", "createdAt", "updatedAt", "stateEnteredAt"))
                .isEqualTo(Json.of(
                        """
                        {"portfolioId":"%s","title":"Shop in Ashford","kind":"PROJECT","category":"ENABLER","horizon":"H2",
                         "tags":["shop"],"plannedStart":"2027-12-15","externalRefs":[],"state":"FUNNEL","version":1}"""
                                .formatted(portfolio)));
        var milestones = As.admin()
                .queryParam("filter", "initiativeId==" + id)
                .queryParam("sort", "baseline")
                .get("/v1/milestones")
                .jsonPath();
        assertThat(milestones.getList("items.name")).containsExactly("Lease signed", "Open");
        assertThat(milestones.getList("items.forecast")).containsExactly("2028-01-14", "2028-06-12");
    }

    @Test
    void withoutAStartMilestonesHaveNoDate() {
        var id = Given.id(Given.post(path, "{\"title\":\"Shop in Ashford\"}"));

        var milestones = As.admin().queryParam("filter", "initiativeId==" + id).get("/v1/milestones");

        assertThat(Json.of(milestones).get("items")).hasSize(2).allSatisfy(each -> assertThat(each.has("baseline"))
                .isFalse());
    }

    @Test
    void whatIsMadeOfItObeysTheRulesOfAnyInitiative() {
        var stranger = As.role("contributor", Given.portfolio()).contentType("application/json");
        var elsewhere = "{\"title\":\"One\",\"valueStreamId\":\"%s\"}"
                .formatted(Given.valueStream(Given.portfolio(), "Elsewhere"));

        stranger.body("{\"title\":\"One\"}").post(path).then().statusCode(404);
        assertThat(Given.post(path, elsewhere).statusCode()).isEqualTo(422);
        assertThat(Given.post(path, "{}").statusCode()).isEqualTo(422);
    }
}

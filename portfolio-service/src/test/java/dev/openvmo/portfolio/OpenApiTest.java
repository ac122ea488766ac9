package dev.openvmo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.GoldenContract;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract says what is answered where the framework cannot know. */
@QuarkusTest
class OpenApiTest {
    @Test
    void theDocumentIsTheGoldenOne() {
        GoldenContract.document();
    }

    @Test
    void listsAreFilteredAndSortedByWhatTheyWere() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio, "One");
        GoldenContract.lists(Map.of(
                "/v1/portfolios/{id}/backlog",
                portfolio,
                "/v1/imports/{id}/rows",
                Given.imported(),
                "/v1/initiatives/{id}/activity",
                initiative,
                "/v1/initiatives/{id}/business-case/versions",
                initiative));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/imports, post, 202, Operation",
        "/v1/initiatives/{id}/transitions, post, 201, Initiative",
        "/v1/initiatives/{id}/estimates, put, 200, Estimates",
        "/v1/initiatives/{id}/business-case, put, 201, BusinessCase",
        "/v1/initiatives/{id}/estimates, put, 201, Estimates",
        "/v1/portfolios/{id}/policies, put, 201, Policies",
        "/v1/portfolios/{id}/guardrails, put, 201, Guardrails",
        "/v1/initiatives, post, 201, Initiative",
        "/v1/initiative-templates/{id}/initiatives, post, 201, Initiative",
        "/v1/initiatives/by-ref, put, 201, Initiative"
    })
    void answersAreOfTheirType(String path, String method, String status, String schema) {
        var contract = Json.of(As.admin().accept("application/json").get("/openapi"));

        var responses = contract.get("paths").get(path).get(method).get("responses");

        assertThat(responses.get(status).findValuesAsText("$ref"))
                .anyMatch(ref -> ref.equals("#/components/schemas/" + schema));
        assertThat(responses.has("201")).isEqualTo(!path.equals("/v1/imports"));
    }
}

package dev.openvmo.portfolio.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PoliciesTest {
    private UUID root;
    private UUID child;

    @BeforeEach
    void aPortfolioBelowAnother() {
        root = Given.portfolio();
        child = Given.portfolio(root);
    }

    @Test
    void whereNobodyWroteAnyThoseOfSafeAdvise() {
        var view = As.admin().get(path(child));

        assertThat(view.statusCode()).as(view.asString()).isEqualTo(200);
        assertThat(view.jsonPath().getString("mode")).isEqualTo("ADVISORY");
        assertThat(view.jsonPath().getList("exitCriteria.kind"))
                .startsWith("OWNER", "HYPOTHESIS", "ESTIMATES")
                .contains("BUSINESS_CASE_APPROVED", "ALIGNMENT_GATE", "DECISION", "MVP_RESULT");
        assertThat(Json.of(view).has("governedBy")).isFalse();
        assertThat(Json.of(view).has("version")).isFalse();
        assertThat(view.header("ETag")).hasSizeGreaterThan(10);
    }

    @Test
    void areWrittenReadAndAnnounced() {
        var written = Given.put(path(root), Given.policiesBody());

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        assertThat(written.header("Location")).endsWith(path(root));
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
        assertThat(Json.of(written, "portfolioId", "governedBy", "version", "createdAt", "updatedAt"))
                .isEqualTo(Json.of(Given.policiesBody()));
        assertThat(As.admin().get(path(root)).header("ETag")).isEqualTo("\"1\"");
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.policies", root))
                        .hasSize(1));
        assertThat(Given.put(path(root), Given.policiesBody()).statusCode()).isEqualTo(428);
        assertThat(change(root, Given.policiesBody()).header("ETag")).isEqualTo("\"1\"");
        assertThat(change(root, "{\"mode\":\"ADVISORY\"}").header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void theNearestAboveGovernsWhoeverHasNone() {
        Given.put(path(root), Given.policiesBody()).then().statusCode(201);
        var inherited = As.role("viewer", child).get(path(child));
        Given.put(path(child), "{\"mode\":\"ADVISORY\",\"exitCriteria\":[]}")
                .then()
                .statusCode(201);
        var own = As.admin().get(path(child));
        Given.delete(path(child)).then().statusCode(204);

        assertThat(inherited.jsonPath().getUUID("governedBy")).isEqualTo(root);
        assertThat(inherited.jsonPath().getUUID("portfolioId")).isEqualTo(child);
        assertThat(inherited.jsonPath().getString("mode")).isEqualTo("ENFORCED");
        assertThat(inherited.header("ETag")).isNotEqualTo("\"1\"");
        assertThat(own.jsonPath().getUUID("governedBy")).isEqualTo(child);
        assertThat(own.jsonPath().getList("exitCriteria")).isEmpty();
        assertThat(Json.of(As.admin().get(path(child)))).isEqualTo(Json.of(inherited));
        assertThat(As.admin().header("If-Match", "\"1\"").delete(path(child)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatGovernedCanBeReadAsItWas() {
        Given.put(path(root), Given.policiesBody()).then().statusCode(201);
        var before = As.admin().get(path(root)).jsonPath().getString("updatedAt");
        change(root, "{\"mode\":\"ADVISORY\"}").then().statusCode(200);

        var then = As.admin().queryParam("asOf", before).get(path(child));

        assertThat(then.jsonPath().getString("mode")).isEqualTo("ENFORCED");
        assertThat(As.admin().get(path(child)).jsonPath().getString("mode")).isEqualTo("ADVISORY");
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWING, DONE, /exitCriteria/0/state, invalid",
        "ESTIMATES, ALIGNMENT, /exitCriteria/0/atLeast, required",
        "'ESTIMATES\"', 'OWNER\",\"named\":\"Ada\"', /exitCriteria/0/named, invalid",
        "'{\"state\":\"READY\",\"kind\":\"ALIGNMENT\",\"atLeast\":60}', '{\"state\":\"REVIEWING\",\"kind\":\"ESTIMATES\"}', /exitCriteria/1, duplicate",
        "ESTIMATES, 'DECISION\",\"named\":\"MAYBE', /exitCriteria/0/named, unknown-value",
        "'ANALYZING\",\"limit\":2', 'FUNNEL\",\"limit\":2', /wipLimits/0/state, invalid",
        "'\"escalations\":[', '\"escalations\":[{\"severity\":\"HIGH\",\"afterHours\":8,\"to\":\"Ben\"},', /escalations/1/afterHours, duplicate",
        "'\"limit\":2', '\"limit\":0', /wipLimits/0/limit, out-of-range",
        "'\"wipLimits\":[', '\"wipLimits\":[{\"state\":\"ANALYZING\",\"limit\":7},', /wipLimits/1/state, duplicate"
    })
    void whatMakesNoSenseIsRefusedByName(String from, String to, String pointer, String code) {
        var refused = Given.put(path(root), Given.policiesBody().replace(from, to));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
        assertThat(Json.of(As.admin().get(path(root))).has("governedBy")).isFalse();
    }

    @Test
    void ofFiftyFirstWritersOneWins() {
        var statuses = AtOnce.fifty(() -> Given.put(path(root), Given.policiesBody()));

        assertThat(statuses).containsOnly(201, 428).containsOnlyOnce(201);
    }

    @Test
    void onlyAManagerWritesThemAndThePortfolioStaysWhileTheyAreThere() {
        var contributor = As.role("contributor", root).contentType("application/json; charset=utf-8");
        var elsewhere = As.role("portfolio-manager", Given.portfolio()).contentType("application/json; charset=utf-8");
        Given.put(path(child), Given.policiesBody()).then().statusCode(201);

        assertThat(contributor.body(Given.policiesBody()).put(path(root)).statusCode())
                .isEqualTo(403);
        assertThat(elsewhere.body(Given.policiesBody()).put(path(root)).statusCode())
                .isEqualTo(404);
        var refused = Given.delete("/v1/portfolios/" + child);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getInt("dependents.policies")).isEqualTo(1);
    }

    private static String path(UUID portfolio) {
        return "/v1/portfolios/%s/policies".formatted(portfolio);
    }

    private static Response change(UUID portfolio, String to) {
        return As.admin()
                .contentType("application/json; charset=utf-8")
                .header("If-Match", "*")
                .body(to)
                .put(path(portfolio));
    }
}

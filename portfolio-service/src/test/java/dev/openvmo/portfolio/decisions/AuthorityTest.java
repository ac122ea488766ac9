package dev.openvmo.portfolio.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorityTest {
    private static final String PATH = "/v1/decisions";

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
    }

    @Test
    void whatIsBeyondOnesAuthorityIsRefusedNamingWhoMay() {
        delegate("ENFORCED");

        var within = fund("contributor", "10000.00", "GBP");
        var beyond = fund("contributor", "10000.01", "GBP");
        var manager = fund("portfolio-manager", "500000.00", "GBP");
        var nobody = fund("portfolio-manager", "500000.01", "GBP");
        var other = decide("contributor", "STOP", null);

        assertThat(within.statusCode()).as(within.asString()).isEqualTo(201);
        assertThat(Json.of(within).get("delegation"))
                .isEqualTo(
                        Json.of(
                                """
                                {"role":"contributor","kinds":["FUND"],"upTo":{"amount":"10000.00","currency":"GBP"}}"""));
        assertThat(beyond.statusCode()).as(beyond.asString()).isEqualTo(409);
        assertThat(beyond.jsonPath().getString("type")).isEqualTo("/problems/beyond-authority");
        assertThat(beyond.jsonPath().getList("allowed"))
                .isEqualTo(List.of("role portfolio-manager up to 500000.00 GBP"));
        assertThat(manager.statusCode()).as(manager.asString()).isEqualTo(201);
        assertThat(nobody.jsonPath().getList("allowed")).isEmpty();
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(409);
        assertThat(As.admin()
                        .queryParam("filter", "initiativeId==" + initiative)
                        .get(PATH)
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void whereItIsAdvisedTheDecisionBearsTheWarning() {
        delegate("ADVISORY");

        var beyond = fund("contributor", "10000.01", "GBP");

        assertThat(beyond.statusCode()).as(beyond.asString()).isEqualTo(201);
        assertThat(Json.of(beyond).has("delegation")).isFalse();
        assertThat(beyond.jsonPath().getList("warnings", String.class))
                .singleElement()
                .asString()
                .contains("role portfolio-manager up to 500000.00 GBP");
    }

    @Test
    void anotherCurrencyCountsByTheRateOfTheDayAndWithoutOneNot() {
        delegate("ENFORCED");
        Given.id(Given.post(
                "/v1/exchange-rates",
                """
                {"baseCurrency":"GBP","quoteCurrency":"NZD","rate":2.25,"from":"2020-01-01"}"""));

        var within = fund("contributor", "22500.00", "NZD");
        var beyond = fund("contributor", "22500.03", "NZD");
        var unknown = fund("contributor", "1.00", "XCD");

        assertThat(within.statusCode()).as(within.asString()).isEqualTo(201);
        var conversion = Json.of(within).get("conversion");
        assertThat(conversion.at("/converted/amount").asText()).isEqualTo("10000.00");
        assertThat(conversion.at("/rate/rate").decimalValue()).isEqualByComparingTo("2.25");
        assertThat(conversion.at("/rate/from").asText()).isEqualTo("2020-01-01");
        assertThat(conversion.get("on").asText())
                .isEqualTo(Instant.parse(within.jsonPath().getString("decidedAt"))
                        .atZone(ZoneId.of("Europe/London"))
                        .toLocalDate()
                        .toString());
        assertThat(beyond.jsonPath().getString("type")).isEqualTo("/problems/beyond-authority");
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.jsonPath().getString("type")).isEqualTo("/problems/no-exchange-rate");
        assertThat(unknown.jsonPath().getString("detail")).contains("converts its XCD");
        assertThat(unknown.jsonPath().getList("allowed")).isEmpty();
    }

    @Test
    void whereItIsAdvisedTheDecisionTellsThatNoRateWasThere() {
        delegate("ADVISORY");

        var unknown = fund("contributor", "1.00", "XCD");

        assertThat(unknown.statusCode()).as(unknown.asString()).isEqualTo(201);
        assertThat(Json.of(unknown).at("/conversion/reason").asText()).isEqualTo("NO_RATE_OF_THIS_DAY");
        assertThat(unknown.jsonPath().getString("warnings[0]")).contains("no rate of");
    }

    @Test
    void oneSubjectMayHaveAnAuthorityOfItsOwn() {
        var contributor = As.role("contributor", portfolio)
                .contentType(ContentType.JSON)
                .body("{\"initiativeId\":\"%s\",\"text\":\"Me\"}".formatted(initiative))
                .post("/v1/comments");
        policies(
                "ENFORCED",
                "{\"subject\":\"%s\",\"kinds\":[\"STOP\"]}"
                        .formatted(contributor.jsonPath().getString("author")));

        assertThat(decide("contributor", "STOP", null).statusCode()).isEqualTo(201);
        assertThat(decide("contributor", "GO", null).statusCode()).isEqualTo(409);
        assertThat(decide("strategist", "STOP", null).statusCode()).isEqualTo(403);
    }

    @Test
    void anAuthorityIsARolesOrASubjects() {
        var neither = policies("ENFORCED", "{\"kinds\":[\"GO\"]}");
        var both = policies("ENFORCED", "{\"role\":\"admin\",\"subject\":\"key:1\"}");
        var unknown = policies("ENFORCED", "{\"role\":\"king\"}");

        assertThat(neither.jsonPath().getString("errors[0].pointer")).isEqualTo("/authorities/0/role");
        assertThat(both.jsonPath().getString("errors[0].pointer")).isEqualTo("/authorities/0/subject");
        assertThat(unknown.jsonPath().getString("errors[0].code")).isEqualTo("unknown-value");
    }

    private void delegate(String mode) {
        policies(
                        mode,
                        """
                        {"role":"contributor","kinds":["FUND"],"upTo":10000},
                        {"role":"portfolio-manager","upTo":{"amount":"500000.00","currency":"GBP"}}""")
                .then()
                .statusCode(201);
    }

    private Response policies(String mode, String authorities) {
        return Given.put(
                "/v1/portfolios/" + portfolio + "/policies",
                "{\"mode\":\"%s\",\"authorities\":[%s]}".formatted(mode, authorities));
    }

    private Response fund(String role, String amount, String currency) {
        return decide(role, "FUND", "{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency));
    }

    private Response decide(String role, String kind, String amount) {
        return As.role(role, portfolio)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"initiativeId":"%s","title":"Round two","kind":"%s","rationale":"Enough","amount":%s}"""
                                .formatted(initiative, kind, amount))
                .post(PATH);
    }
}

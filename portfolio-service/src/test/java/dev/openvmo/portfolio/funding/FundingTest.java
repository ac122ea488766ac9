package dev.openvmo.portfolio.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FundingTest {
    private static final String DAY = "2019-05-17";

    private UUID root;
    private UUID yen;
    private UUID dinar;

    @BeforeEach
    void threeCurrencies() {
        root = portfolio("GBP", null);
        yen = portfolio("JPY", root);
        dinar = portfolio("BHD", yen);
        budget(root, "2027-Q1", "1000.25", "GBP");
        budget(yen, "2027-Q2", "1000001", "JPY");
        budget(dinar, "2027-05", "1234.567", "BHD");
    }

    @Test
    void threeCurrenciesAreTheSumAtTheStatedRates() {
        Given.post("/v1/exchange-rates", rate("JPY", "GBP", "0.005213"));
        Given.post("/v1/exchange-rates", rate("BHD", "GBP", "2.0473"));

        var funding = funding("GBP");

        var yenWorth = pence(new BigDecimal("1000001").multiply(new BigDecimal("0.005213")));
        var dinarWorth = pence(new BigDecimal("1234.567").multiply(new BigDecimal("2.0473")));
        assertThat(funding.at("/total/budget/amount").asText())
                .isEqualTo(
                        new BigDecimal("1000.25").add(yenWorth).add(dinarWorth).toPlainString());
        assertThat(funding.get("ratesOn").asText()).isEqualTo(DAY);
        assertThat(funding.get("budgets").asInt()).isEqualTo(3);
        for (var each : funding.get("currencies")) {
            if (!each.get("currency").asText().equals("GBP")) {
                assertThat(each.at("/rate/from").asText()).isEqualTo("2019-05-01");
            }
        }
        assertThat(funding.get("portfolios")).hasSize(3);
        assertThat(funding.get("valueStreams")).hasSize(3);
    }

    @Test
    void withoutARateThereIsNoTotalButTheReason() {
        var funding = funding("XCD");

        assertThat(funding.get("total").isNull()).isTrue();
        assertThat(funding.get("reason").asText()).isEqualTo("NO_RATE_OF_THIS_DAY");
        assertThat(funding.get("currencies")).hasSize(3);
    }

    @Test
    void whatIsPartlyInThePeriodIsCountedButNotAddedUp() {
        var quarter = Json.of(As.admin().queryParam("period", "2027-Q1").get("/v1/portfolios/" + root + "/funding"));
        var month = Json.of(As.admin().queryParam("period", "2027-04").get("/v1/portfolios/" + root + "/funding"));

        assertThat(quarter.at("/total/budget/amount").asText()).isEqualTo("1000.25");
        assertThat(quarter.at("/total/forecast/amount").asText()).isEqualTo("1000.25");
        assertThat(month.at("/total/budget/amount").asText()).isEqualTo("0.00");
        assertThat(month.get("overlapping").asInt()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheCallerMaySeeIsAddedUp() {
        var funding = Json.of(As.role("viewer", yen)
                .queryParam("period", "2027")
                .queryParam("on", "2018-01-01")
                .get("/v1/portfolios/" + yen + "/funding"));

        assertThat(funding.get("budgets").asInt()).isEqualTo(2);
        assertThat(As.role("viewer", dinar)
                        .get("/v1/portfolios/" + root + "/funding")
                        .statusCode())
                .isEqualTo(404);
        assertThat(As.admin()
                        .queryParam("currency", "XYZ")
                        .get("/v1/portfolios/" + root + "/funding")
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode funding(String currency) {
        return Json.of(As.admin()
                .queryParam("period", "2027")
                .queryParam("currency", currency)
                .queryParam("on", DAY)
                .get("/v1/portfolios/" + root + "/funding"));
    }

    private static BigDecimal pence(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static String rate(String base, String quote, String rate) {
        return """
            {"baseCurrency":"%s","quoteCurrency":"%s","rate":%s,"from":"2019-05-01","to":"2019-05-31"}"""
                .formatted(base, quote, rate);
    }

    private static UUID portfolio(String currency, UUID parent) {
        return Given.id(Given.post(
                "/v1/portfolios",
                """
                {"key":"%s","name":"Shops","currency":"%s","parentId":%s}"""
                        .formatted(Given.name("F"), currency, parent == null ? null : "\"" + parent + "\"")));
    }

    private static void budget(UUID portfolio, String period, String amount, String currency) {
        Given.id(Given.post(
                "/v1/budgets",
                """
                {"valueStreamId":"%s","period":"%s","amount":{"amount":"%s","currency":"%s"}}"""
                        .formatted(Given.valueStream(portfolio, Given.name("S")), period, amount, currency)));
    }
}

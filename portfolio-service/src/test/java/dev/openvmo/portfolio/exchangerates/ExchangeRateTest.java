package dev.openvmo.portfolio.exchangerates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExchangeRateTest {
    private static final String PATH = "/v1/exchange-rates";

    @Test
    void aConversionNamesItsRateAndItsDay() {
        var spring = Given.id(rate("JPY", "BHD", "0.00245", "2026-04-01", null));
        var summer = Given.id(rate("JPY", "BHD", "0.0025", "2026-07-01", "2026-09-30"));

        assertThat(Json.of(convert("1000", "JPY", "BHD", "2026-06-30")))
                .isEqualTo(Json.of(
                        """
                        {"amount":{"amount":"1000","currency":"JPY"},"on":"2026-06-30","converted":{"amount":"2.450","currency":"BHD"},
                         "rate":{"id":"%s","baseCurrency":"JPY","quoteCurrency":"BHD","rate":0.00245,"from":"2026-04-01"}}"""
                                .formatted(spring)));
        assertThat(Json.of(convert("1.001", "BHD", "JPY", "2026-09-30")))
                .isEqualTo(Json.of(
                        """
                        {"amount":{"amount":"1.001","currency":"BHD"},"on":"2026-09-30","converted":{"amount":"400","currency":"JPY"},
                         "rate":{"id":"%s","baseCurrency":"JPY","quoteCurrency":"BHD","rate":0.0025,"from":"2026-07-01"}}"""
                                .formatted(summer)));
        for (var without : new String[] {"2026-03-31", "2026-10-01"}) {
            assertThat(Json.of(convert("1000", "JPY", "BHD", without))
                            .get("reason")
                            .asText())
                    .isEqualTo("NO_RATE_OF_THIS_DAY");
        }
        assertThat(Json.of(convert("7", "JPY", "JPY", "2026-03-31"))
                        .at("/converted/amount")
                        .asText())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30,", // holds to the end of another
        "2026-01-01, 2026-03-31", // holds into another
        "2026-04-01,", // begins with another
        "2026-10-01, 2026-10-01" // the other direction holds that day
    })
    void ofAPairOneHoldsOnEachDay(String from, String to) {
        var currencies =
                switch (from) {
                    case "2026-06-30" -> new String[] {"SEK", "NOK"};
                    case "2026-01-01" -> new String[] {"SEK", "DKK"};
                    case "2026-04-01" -> new String[] {"SEK", "ISK"};
                    default -> new String[] {"SEK", "PLN"};
                };
        var there = Given.id(rate(currencies[0], currencies[1], "1.5", "2026-03-31", "2026-06-30"));
        var other = Given.id(rate(currencies[1], currencies[0], "0.7", "2026-10-01", null));

        var refused = rate(currencies[0], currencies[1], "2", from, to);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(Json.of(refused).get("id").asText())
                .isEqualTo((from.equals("2026-10-01") ? other : there).toString());
        rate(currencies[0], currencies[1], "2", "2026-07-01", "2026-09-30")
                .then()
                .statusCode(201);
    }

    @Test
    void ofFiftyAtOnceThatContradictEachOtherOneIsTaken() {
        var day = new AtomicInteger();

        var statuses = AtOnce.fifty(() ->
                rate("CHF", "HUF", "390", "2026-01-%02d".formatted(1 + day.getAndIncrement() % 28), "2026-12-31"));

        assertThat(statuses).containsOnlyOnce(201).contains(409).doesNotContain(500);
    }

    @Test
    void aRateKeepsItsCurrenciesAndHasTwo() {
        var id = Given.id(rate("CAD", "USD", "0.73", "2026-01-01", null));

        assertThat(Given.patch(PATH + "/" + id, "{\"quoteCurrency\":\"EUR\"}").statusCode())
                .isEqualTo(422);
        assertThat(rate("CAD", "CAD", "1", "2026-01-01", null).statusCode()).isEqualTo(422);
        assertThat(rate("CAD", "EUR", "0", "2026-01-01", null).statusCode()).isEqualTo(422);
        assertThat(Given.patch(PATH + "/" + id, "{\"to\":\"2026-06-30\"}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1234.5, JPY, EUR", "1, XYZ, EUR", "1, EUR, XYZ", "1234567890123456789, EUR, USD", ", EUR, USD"})
    void whatIsNoMoneyIsNotConverted(String amount, String from, String to) {
        assertThat(convert(amount, from, to, "2026-06-30").statusCode()).isEqualTo(422);
    }

    @Test
    void oneRoleInOnePortfolioSetsNoRateOfAll() {
        var manager = As.role("portfolio-manager", Given.portfolio());

        manager.contentType("application/json")
                .body(Given.exchangeRateBody())
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private static Response convert(String amount, String from, String to, String on) {
        var request = As.admin().queryParam("from", from).queryParam("to", to).queryParam("on", on);
        return (amount == null ? request : request.queryParam("amount", amount)).get(PATH + "/conversion");
    }

    private static Response rate(String base, String quote, String rate, String from, String to) {
        return Given.post(
                PATH,
                """
                {"baseCurrency":"%s","quoteCurrency":"%s","rate":%s,"from":"%s","to":%s}"""
                        .formatted(base, quote, rate, from, to == null ? null : "\"" + to + "\""));
    }
}

package dev.openvmo.metrics.waste;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.Working;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was told of a portfolio makes the figures of its waste report. */
@QuarkusTest
class WasteReportTest {
    @Inject
    Neighbours neighbours;

    @Test
    void bookingsTimesAndDeploymentsBecomeMoneyWithItsDerivation() {
        var above = neighbours.portfolio();
        var portfolio = neighbours.portfolio(Ids.next(), above, "GBP");
        var initiative = neighbours.initiative(portfolio);
        book(portfolio, initiative, "1000.00", "GBP");
        book(portfolio, initiative, "100.00", "XTS");
        neighbours.apply("exchange-rate", neighbours.event("exchange-rate", Ids.next(), null, rate -> rate.put(
                        "baseCurrency", "XTS")
                .put("quoteCurrency", "GBP")
                .put("rate", 0.8)
                .put("from", "2020-01-01")
                .remove("to")));
        Working.tell(
                        """
                        {"source":"waste","externalId":"%s","title":"Some work","kind":"FEATURE","initiativeId":"%s",\
                        "createdAt":"%3$s","startedAt":"%3$s","finishedAt":"%4$s"}"""
                                .formatted(Names.next("item"), initiative, ago(20), ago(10)))
                .statusCode(201);
        neighbours.impediment(portfolio, initiative, ago(20), ago(15));
        List.of(true, false, false, false).forEach(unplanned -> deploy(portfolio, unplanned));

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/waste-reports/" + portfolio)
                .then()
                .statusCode(200)
                .body("booked.money.amount", equalTo("1080.00"))
                .body("unaligned.money.amount", equalTo("1080.00"))
                .body("zombies.money.amount", equalTo("0.00"))
                .body("waiting.money.amount", equalTo("540.00"))
                .body("waiting.derivation.inputs.shares.items", contains(1))
                .body("rework.money.amount", equalTo("270.00"))
                .body("rework.derivation.inputs.deploymentReworkRate", equalTo(0.25f))
                .body("unaligned.derivation.inputs.rates.XTS.since", equalTo("2020-01-01")));
        As.admin()
                .get("/v1/waste-reports/" + above)
                .then()
                .body("descendants", equalTo(false))
                .body("booked.reason", equalTo("NOTHING_BOOKED"));
        As.admin()
                .get("/v1/waste-reports/" + above + "?descendants=true")
                .then()
                .statusCode(200)
                .body("descendants", equalTo(true))
                .body("booked.money.amount", equalTo("1080.00"))
                .body(
                        "booked.derivation.inputs.actuals",
                        startsWith("/v1/actuals?filter=portfolioId=below=" + above + ";"))
                .body("waiting.money.amount", equalTo("540.00"))
                .body("rework.money.amount", equalTo("270.00"));
        As.admin().get("/v1/waste-reports/" + Ids.next()).then().statusCode(404);
        As.admin()
                .get("/v1/waste-reports/" + portfolio + "?from=2026-03-01&to=2026-02-01")
                .then()
                .statusCode(422);
        As.admin()
                .get("/v1/waste-reports/" + portfolio + "?from=2020-01-01&to=2020-02-01")
                .then()
                .body("unaligned.money", equalTo(null))
                .body("unaligned.reason", equalTo("NOTHING_BOOKED"))
                .body("rework.reason", equalTo("NOTHING_BOOKED"));
    }

    @Test
    void aFlagThatIsNeitherTrueNorFalseIsRefusedByName() {
        As.admin()
                .get("/v1/waste-reports/" + neighbours.portfolio() + "?descendants=maybe")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"))
                .body("parameter", equalTo("descendants"));
    }

    private void book(UUID portfolio, UUID initiative, String amount, String currency) {
        neighbours.apply("actual", neighbours.event("actual", Ids.next(), portfolio, state -> {
            state.put("portfolioId", portfolio.toString())
                    .put("initiativeId", initiative.toString())
                    .put("bookedOn", ago(9).substring(0, 10));
            state.putObject("amount").put("amount", amount).put("currency", currency);
        }));
    }

    private static void deploy(UUID portfolio, boolean unplanned) {
        Measuring.create(
                "/v1/deployments",
                Measuring.deploymentBody(portfolio, "till")
                        .replaceFirst(
                                "\"finishedAt\":\"[^\"]*\"",
                                "\"finishedAt\":\"" + ago(5) + "\",\"unplanned\":" + unplanned));
    }

    private static String ago(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(days, ChronoUnit.DAYS)
                .toString();
    }
}

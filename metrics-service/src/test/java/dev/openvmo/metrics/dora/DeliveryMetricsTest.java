package dev.openvmo.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.metrics.dora.Deliveries.Deployment;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DORA's five as they are asked for; and that what other tools are known to get wrong is right here. */
@QuarkusTest
class DeliveryMetricsTest {
    private static final String YEAR = "&from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z";

    @Inject
    Neighbours neighbours;

    @Inject
    Deliveries deliveries;

    private UUID portfolio;
    private UUID service;

    @BeforeEach
    void aService() {
        portfolio = neighbours.portfolio();
        service = deliveries.service(portfolio, "checkout");
    }

    @Test
    void whatIsNotKnownIsNullWithItsReason() {
        metrics(YEAR)
                .body("deployments", equalTo(0))
                .body("changeLeadTime.p50", nullValue())
                .body("changeLeadTime.reason", equalTo("NO_DEPLOYMENTS"))
                .body("deploymentFrequency.perWeek", nullValue())
                .body("deploymentFrequency.count", equalTo(0))
                .body("changeFailRate.value", nullValue())
                .body("changeFailRate.reason", equalTo("NO_DEPLOYMENTS"))
                .body("health", nullValue())
                .body("healthReason", equalTo("NO_DEPLOYMENTS"));

        deliveries.deployed(service, "SUCCESS", "2026-02-02T10:00:00Z");

        metrics(YEAR)
                .body("changeLeadTime.reason", equalTo("NO_CHANGES"))
                .body("changeFailRate.value", equalTo(0))
                .body("changeFailRate.sampleSize", equalTo(1))
                .body("failedDeploymentRecoveryTime.reason", equalTo("NO_FAILED_DEPLOYMENTS"))
                .body("deploymentReworkRate.reason", equalTo("PLANNING_UNKNOWN"))
                .body("healthReason", equalTo("TOO_FEW_DEPLOYMENTS"));

        deliveries.broke(service, "2026-02-02T11:00:00Z", null, null);

        metrics(YEAR)
                .body("changeFailRate.value", equalTo(1))
                .body("failedDeploymentRecoveryTime.reason", equalTo("NOT_RECOVERED"))
                .body("unresolved", equalTo(1))
                .body("openIncidents", equalTo(1))
                .body("guessed", equalTo(1));
    }

    /** In two weeks: five successes and a failure, changes of 1 to 4 hours. */
    @Test
    void theFiveAreComputedFromFacts() {
        for (var day = 1; day <= 4; day++) {
            var deployment = deliveries.deployed(Deployment.of(service, "SUCCESS", "2026-02-0" + day + "T12:00:00Z")
                    .unplanned(day == 4));
            deliveries.holds(deployment, "c" + day, "2026-02-0" + day + "T%02d:00:00Z".formatted(12 - day));
        }
        deliveries.deployed(service, "FAILURE", "2026-02-05T12:00:00Z");
        deliveries.deployed(service, "SUCCESS", "2026-02-05T14:30:00Z");

        metrics("&from=2026-02-01T00:00:00Z&to=2026-02-15T00:00:00Z")
                .body("changeLeadTime.p50", equalTo(2.5f))
                .body("changeLeadTime.p75", equalTo(3.25f))
                .body("changeLeadTime.p85", equalTo(3.55f))
                .body("changeLeadTime.p95", equalTo(3.85f))
                .body("changeLeadTime.unit", equalTo("h"))
                .body("changeLeadTime.sampleSize", equalTo(4))
                .body("deploymentFrequency.count", equalTo(5))
                .body("deploymentFrequency.perWeek", equalTo(2.5f))
                .body("changeFailRate.value", equalTo(0.166666667f))
                .body("changeFailRate.sampleSize", equalTo(6))
                .body("failedDeploymentRecoveryTime.p50", equalTo(2.5f))
                .body("deploymentReworkRate.value", equalTo(0.166666667f))
                .body("health", equalTo("HEALTHY"))
                .body("healthReason", equalTo("ALL_GOOD"))
                .body(
                        "changeLeadTime.derivation",
                        containsString("/v1/delivery-metrics/deployments?subjectType=SERVICE"));
    }

    /** Three incidents of one of two deployments: one of two failed, not three of two. */
    @Test
    void incidentsAreNotCountedInsteadOfTheDeploymentsThatFailed() {
        var bad = deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        deliveries.deployed(service, "SUCCESS", "2026-03-05T10:00:00Z");
        deliveries.broke(service, "2026-03-01T11:00:00Z", "2026-03-01T12:00:00Z", bad);
        deliveries.broke(service, "2026-03-01T13:00:00Z", "2026-03-01T14:00:00Z", bad);
        deliveries.broke(service, "2026-03-06T10:00:00Z", "2026-03-06T12:00:00Z", bad);

        metrics(YEAR)
                .body("changeFailRate.value", equalTo(0.5f))
                .body("failedDeployments", equalTo(1))
                .body("incidents", equalTo(3))
                .body("guessed", equalTo(0))
                .body("failedDeploymentRecoveryTime.p50", equalTo(121))
                .body("failedDeploymentRecoveryTime.sampleSize", equalTo(1));
    }

    /** The incident belongs to what was deployed last before it, whatever the window begins with. */
    @Test
    void anIncidentDoesNotChangeItsDeploymentWithTheWindow() {
        deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        deliveries.deployed(service, "SUCCESS", "2026-03-20T10:00:00Z");
        deliveries.broke(service, "2026-03-15T10:00:00Z", "2026-03-15T11:00:00Z", null);
        deliveries.broke(service, "2026-04-15T10:00:00Z", "2026-04-15T12:00:00Z", null);

        metrics("&from=2026-03-10T00:00:00Z&to=2026-04-01T00:00:00Z")
                .body("deployments", equalTo(1))
                .body("incidents", equalTo(1))
                .body("failedDeploymentRecoveryTime.p50", equalTo(2));
        metrics("&from=2026-03-01T00:00:00Z&to=2026-03-10T00:00:00Z")
                .body("changeFailRate.value", equalTo(1))
                .body("failedDeploymentRecoveryTime.p50", equalTo(1));
        metrics("&from=2026-04-01T00:00:00Z&to=2026-05-01T00:00:00Z").body("incidents", equalTo(0));
    }

    /** Each change is its first deployment's, though later ones list it again. */
    @Test
    void notAllChangesHangOnOneDeployment() {
        var first = deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        var second = deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.holds(first, "a", "2026-03-01T09:00:00Z");
        deliveries.holds(second, "a", "2026-03-01T09:00:00Z");
        deliveries.holds(second, "b", "2026-03-02T07:00:00Z");

        metrics(YEAR).body("changeLeadTime.sampleSize", equalTo(2)).body("changeLeadTime.p50", equalTo(2));
        metrics("&from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z").body("changeLeadTime.p50", equalTo(3));
        deployments(YEAR)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("items.changes.change", contains(java.util.List.of("b"), java.util.List.of("a")));
    }

    /** There is nothing before it to compare with; its changes count as any others do. */
    @Test
    void theFirstDeploymentHasItsChanges() {
        var first = deliveries.deployed(
                Deployment.of(service, "SUCCESS", "2026-03-01T10:00:00Z").of("app@1"));
        deliveries.holds(first, "a", "2026-03-01T09:00:00Z");
        deliveries.packaged(portfolio, "app@1", "b");
        deliveries.changed(portfolio, null, "b", Instant.parse("2026-03-01T05:00:00Z"));

        metrics(YEAR).body("changeLeadTime.sampleSize", equalTo(2)).body("changeLeadTime.p50", equalTo(3));
    }

    /** A deployment whose end is not known yet counts as soon as it is; a failure ends with the success after it. */
    @Test
    void aSuccessIsSeen() {
        var waiting = deliveries.deployed(service, null, "2026-03-01T10:00:00Z");
        deliveries.deployed(service, "FAILURE", "2026-03-01T08:00:00Z");
        metrics(YEAR).body("deployments", equalTo(1)).body("unresolved", equalTo(1));

        deliveries.ended(waiting, "SUCCESS");

        metrics(YEAR)
                .body("deploymentFrequency.count", equalTo(1))
                .body("unresolved", equalTo(0))
                .body("failedDeploymentRecoveryTime.p50", equalTo(2));
    }

    /** From the first that was detected to the last that was resolved; an open one is counted apart. */
    @Test
    void aClosedIncidentHasItsRecoveryTime() {
        var one = deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        var other = deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.broke(service, "2026-03-01T11:00:00Z", "2026-03-01T12:30:00Z", one);
        deliveries.broke(service, "2026-03-02T11:00:00Z", null, other);

        metrics(YEAR)
                .body("failedDeploymentRecoveryTime.p50", equalTo(1.5f))
                .body("failedDeploymentRecoveryTime.sampleSize", equalTo(1))
                .body("unresolved", equalTo(1))
                .body("openIncidents", equalTo(1));
    }

    /** Somebody said the cause: what was deployed between is not blamed, even if the cause is not known here. */
    @Test
    void aCauseThatIsSaidIsBelievedBeforeAnyGuess() {
        var cause = deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        var between = deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.broke(service, "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z", cause);
        deliveries.broke(service, "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z", Ids.next());

        deployments(YEAR)
                .body("items.id", contains(between.toString(), cause.toString()))
                .body("items.failed", contains(false, true))
                .body("items[1].incidents", hasSize(1))
                .body("items[1].incidents[0].guessed", equalTo(false))
                .body("items[1].failures", contains("INCIDENT"))
                .body("items[1].recoveryHours", equalTo(1));
    }

    @Test
    void aRollbackSaysThatTheDeploymentBeforeItFailed() {
        deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        var bad = deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.deployed(
                Deployment.of(service, "SUCCESS", "2026-03-02T10:45:00Z").kind("ROLLED_BACK"));
        deliveries.deployed(
                Deployment.of(service, "SUCCESS", "2026-03-03T10:00:00Z").kind("REMOVED"));
        deliveries.deployed(
                Deployment.of(service, "SUCCESS", "2026-03-02T10:30:00Z").in("staging"));

        metrics(YEAR)
                .body("deployments", equalTo(2))
                .body("changeFailRate.value", equalTo(0.5f))
                .body("failedDeploymentRecoveryTime.p50", equalTo(0.75f));
        deployments(YEAR)
                .body("items[0].id", equalTo(bad.toString()))
                .body("items[0].failures", contains("ROLLED_BACK"))
                .body("items[1].failures", empty());
    }

    /** Clocks differ: neither 0 nor less, but said. */
    @Test
    void aChangeDeployedBeforeItWasCreatedIsInconsistent() {
        var deployment = deliveries.deployed(service, "SUCCESS", "2026-03-01T10:00:00Z");
        deliveries.holds(deployment, "a", "2026-03-01T11:00:00Z");
        deliveries.holds(deployment, "b", null);

        metrics(YEAR)
                .body("inconsistent", equalTo(1))
                .body("untimedChanges", equalTo(1))
                .body("changeLeadTime.p50", nullValue())
                .body("changeLeadTime.reason", equalTo("NO_CHANGES"));
    }

    @Test
    void productionIsWhatTheServiceSaysItIs() {
        var blue = deliveries.service(
                portfolio,
                "blue",
                "[{\"name\":\"Blue\",\"production\":true},{\"name\":\"production\",\"production\":false}]",
                null);
        deliveries.deployed(
                Deployment.of(blue, "SUCCESS", "2026-03-01T10:00:00Z").in("blue"));
        deliveries.deployed(
                Deployment.of(blue, "SUCCESS", "2026-03-01T10:00:00Z").in("production"));
        deliveries.deployed(
                Deployment.of(blue, "SUCCESS", "2026-03-01T10:00:00Z").in("Live"));
        deliveries.deployed(
                Deployment.of(service, "SUCCESS", "2026-03-01T10:00:00Z").in("LIVE"));

        get("serviceId=" + blue + YEAR).statusCode(200).body("deployments", equalTo(1));
        get("serviceId=" + blue + YEAR + "&environment=PRODUCTION")
                .statusCode(200)
                .body("deployments", equalTo(1))
                .body("environment", equalTo("PRODUCTION"));
        metrics(YEAR).body("deployments", equalTo(1));
    }

    @Test
    void whatIsDeployedForAnInitiativeItsStreamOrAPortfolioIsFound() {
        var below = neighbours.portfolio(Ids.next(), portfolio, "GBP");
        var stream = neighbours.valueStream(Ids.next(), portfolio, Names.next("S"));
        var named = neighbours.initiativeOf(stream, portfolio);
        var owner = neighbours.initiative(portfolio);
        var owned = deliveries.service(below, "owned", null, owner);
        deliveries.deployed(
                Deployment.of(service, "SUCCESS", "2026-03-01T10:00:00Z").forInitiative(named));
        deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.deployed(owned, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.deployed(
                Deployment.of(owned, "SUCCESS", "2026-03-03T10:00:00Z").forInitiative(named));

        subject("INITIATIVE", named, "").body("deployments", equalTo(2));
        subject("INITIATIVE", owner, "").body("deployments", equalTo(1));
        subject("VALUE_STREAM", stream, "").body("deployments", equalTo(2));
        subject("PORTFOLIO", portfolio, "").body("deployments", equalTo(2));
        subject("PORTFOLIO", portfolio, "&descendants=true").body("deployments", equalTo(4));
        As.role("viewer", below)
                .get("/v1/delivery-metrics?subjectType=PORTFOLIO&subjectId=" + below + YEAR)
                .then()
                .statusCode(200)
                .body("deployments", equalTo(2));
        As.role("viewer", below)
                .get("/v1/delivery-metrics?serviceId=" + service)
                .then()
                .statusCode(404);
    }

    @Test
    void eachIntervalTellsTheSame() {
        deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.deployed(service, "FAILURE", "2026-03-17T10:00:00Z");
        deliveries.deployed(service, "SUCCESS", "2026-03-17T11:00:00Z");

        metrics("&interval=WEEK&from=2026-03-04&to=2026-03-19")
                .body("points.start", contains("2026-03-02", "2026-03-09", "2026-03-16"))
                .body("points.partial", contains(true, false, true))
                .body("points.deployments", contains(0, 0, 2))
                .body("points[1].changeFailRate.reason", equalTo("NO_DEPLOYMENTS"))
                .body("points[2].changeFailRate.value", equalTo(0.5f))
                .body("points[2].deploymentFrequency.perWeek", equalTo(2.333333333f))
                .body("deployments", equalTo(2))
                .body("interval", equalTo("WEEK"));
    }

    @Test
    void aWindowBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        deliveries.deployed(service, "SUCCESS", "2026-03-03T10:00:00Z");

        metrics("&from=2026-03-02T10:00:00Z&to=2026-03-03T10:00:00Z")
                .body("deployments", equalTo(1))
                .body("deploymentFrequency.perWeek", equalTo(7));
    }

    @Test
    void itIsTheServiceThatIsNamed() {
        var elsewhere = neighbours.portfolio();
        var name = Names.next("twice");
        var one = deliveries.service(portfolio, name);
        deliveries.service(elsewhere, name);

        get("service=" + name).statusCode(422).body("parameter", equalTo("portfolioId"));
        get("service=" + name + "&portfolioId=" + portfolio)
                .statusCode(200)
                .body("subjectId", equalTo(one.toString()))
                .body("subjectType", equalTo("SERVICE"));
        As.role("viewer", portfolio)
                .get("/v1/delivery-metrics?service=" + name)
                .then()
                .statusCode(200);
        get("service=nobody-" + name).statusCode(404);
        get("serviceId=" + Ids.next()).statusCode(404);
        for (var wrong : new String[] {
            "from=2026-01-01",
            "serviceId=" + one + "&service=" + name,
            "serviceId=" + one + "&subjectType=PORTFOLIO",
            "subjectId=" + portfolio,
            "serviceId=" + one + "&descendants=true",
            "serviceId=" + one + "&portfolioId=" + portfolio,
            "serviceId=" + one + "&from=2026-03-01&to=2026-02-01",
            "serviceId=" + one + "&from=never"
        }) {
            get(wrong).statusCode(422).body("type", containsString("invalid-input"));
        }
    }

    @Test
    void whatTheyRestOnIsPagedTheLatestFirst() {
        var ids = new ArrayList<String>();
        for (var hour = 10; hour < 17; hour++) {
            ids.add(
                    0,
                    deliveries
                            .deployed(service, "SUCCESS", "2026-03-02T" + hour + ":00:00Z")
                            .toString());
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Json.of(As.admin()
                    .get("/v1/delivery-metrics/deployments?limit=3&serviceId=" + service + YEAR + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : null;
        } while (cursor != null);

        assertThat(seen).isEqualTo(ids);
        As.admin()
                .get("/v1/delivery-metrics/deployments?cursor=abc&serviceId=" + service)
                .then()
                .statusCode(400);
    }

    @Test
    void theyAreReadAsTheyWere() {
        deliveries.deployed(service, "SUCCESS", "2026-03-02T10:00:00Z");
        var then = metrics(YEAR).body("asOf", notNullValue()).extract().<String>path("asOf");
        deliveries.deployed(service, "FAILURE", "2026-03-03T10:00:00Z");

        metrics(YEAR).body("deployments", equalTo(2));
        metrics(YEAR + "&asOf=" + then).body("deployments", equalTo(1)).body("asOf", equalTo(then));
    }

    private ValidatableResponse metrics(String more) {
        return get("serviceId=" + service + more).statusCode(200);
    }

    private static ValidatableResponse get(String query) {
        return As.admin().get("/v1/delivery-metrics?" + query).then();
    }

    private ValidatableResponse subject(String type, UUID id, String more) {
        return get("subjectType=" + type + "&subjectId=" + id + YEAR + more).statusCode(200);
    }

    private ValidatableResponse deployments(String more) {
        return As.admin()
                .get("/v1/delivery-metrics/deployments?serviceId=" + service + more)
                .then()
                .statusCode(200);
    }
}

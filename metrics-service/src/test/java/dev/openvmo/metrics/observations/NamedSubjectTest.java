package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sender names its subject by what it knows; a name that nobody has yet waits for whoever gets it. */
@QuarkusTest
class NamedSubjectTest {
    private static final String AT = "\"observedAt\": \"2026-10-01T00:00:00Z\"";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private String ref;
    private String key;
    private String metric;

    @BeforeEach
    void names() {
        portfolio = neighbours.portfolio();
        ref = "RET-" + Ids.next();
        key = Ids.next().toString();
        metric = metric("named.revenue", "GBP", "SUM", "VALUE");
    }

    @Test
    void anInitiativeIsNamedByItsExternalReference() {
        var initiative = neighbours.initiative(Ids.next(), portfolio, ref);

        observe(As.role("pipeline", portfolio), observation(metric, jira(ref), key, AT, "3"))
                .statusCode(201)
                .body("link", equalTo("LINKED"))
                .body("subject.id", equalTo(initiative.toString()))
                .body("subject.externalRef.externalId", equalTo(ref))
                .body("portfolioId", equalTo(portfolio.toString()));
        observe(observation(metric, jira(ref), key, AT, "3")).body("result", equalTo("UNCHANGED"));
        earned(initiative, 3);
    }

    @Test
    void aReferenceThatComesLaterIsLinkedThen() {
        observe(observation(metric, jira(ref), key, AT, "4"))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"))
                .body("subject.externalRef.source", equalTo("jira"))
                .body("subject", not(hasKey("id")));
        observeMany("[%s]".formatted(observation(metric, jira(ref), key + "-2", AT, "5")))
                .body("accepted", equalTo(1))
                .body("unlinked", equalTo(1));

        var initiative = neighbours.initiative(Ids.next(), portfolio, ref);

        earned(initiative, 9);
        observe(observation(metric, jira(ref), key, AT, "4"))
                .body("result", equalTo("UNCHANGED"))
                .body("subject.id", equalTo(initiative.toString()));
    }

    @Test
    void aReferenceThatAKnownInitiativeGetsLaterIsLinkedThen() {
        observe(observation(metric, jira(ref), key, AT, "6")).statusCode(201);
        var initiative = neighbours.initiative(Ids.next(), portfolio, "OLD-" + ref);

        neighbours.initiative(initiative, portfolio, ref);

        earned(initiative, 6);
    }

    @Test
    void onceLinkedTheIdHolds() {
        var initiative = neighbours.initiative(Ids.next(), portfolio, ref);
        observe(observation(metric, jira(ref), key, AT, "7")).statusCode(201);

        neighbours.initiative(initiative, portfolio, "NEW-" + ref);
        observe(observation(metric, jira(ref), key, AT, "8"))
                .statusCode(200)
                .body("subject.id", equalTo(initiative.toString()))
                .body("link", equalTo("LINKED"));

        neighbours.initiative(Ids.next(), portfolio, ref);
        observe(observation(metric, jira(ref), key, AT, "9")).body("subject.id", equalTo(initiative.toString()));
        earned(initiative, 9);
    }

    @Test
    void valueStreamsAndPortfoliosAreNamedByTheirKey() {
        var stream = neighbours.valueStream(Ids.next(), portfolio, "STREAM-" + key);
        var house = neighbours.keyed(Ids.next(), "HOUSE-" + key, "Europe/London");

        observe(observation(metric, keyed("VALUE_STREAM", "STREAM-" + key), key + "-1", AT, "1"))
                .statusCode(201)
                .body("subject.id", equalTo(stream.toString()))
                .body("subject.key", equalTo("STREAM-" + key));
        observe(observation(metric, keyed("PORTFOLIO", "HOUSE-" + key), key + "-2", AT, "1"))
                .statusCode(201)
                .body("portfolioId", equalTo(house.toString()));
        observe(observation(metric, keyed("PORTFOLIO", "STREAM-" + key), key + "-3", AT, "1"))
                .body("link", equalTo("UNLINKED"));
    }

    @Test
    void aNameWhereItsSenderMayKnowNothingTellsNothing() {
        var elsewhere = neighbours.portfolio();
        neighbours.initiative(Ids.next(), elsewhere, ref);

        observe(As.role("pipeline", portfolio), observation(metric, jira(ref), key, AT, "1"))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"))
                .body("subject", not(hasKey("id")));

        As.role("viewer", elsewhere)
                .queryParam("filter", "externalId==" + key)
                .get("/v1/observations")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`type`: `INITIATIVE`, `key`: `RETAIL` | /subject",
                "`type`: `PORTFOLIO`, `externalRef`: {`source`: `jira`, `externalId`: `RET-12`} | /subject",
                "`type`: `PORTFOLIO`, `key`: `RETAIL`, `id`: `01935a00-0000-7000-8000-000000000101` | /subject",
                "`type`: `INITIATIVE`, `externalRef`: {`source`: `jira`} | /subject/externalRef/externalId",
                "`type`: `INITIATIVE`, `externalRef`: `RET-12` | /subject/externalRef",
                "`type`: `INITIATIVE`, `externalRef`: {`source`: `a\\u001fb`, `externalId`: `c`} | /subject/externalRef/source",
                "`type`: `INITIATIVE`, `externalRef`: {`source`: `a`, `externalId`: `c`, `x`: 1} | /subject/externalRef/x",
                "`type`: `INITIATIVE` | /subject/id"
            })
    void aSubjectIsToldInOneWay(String subject, String pointer) {
        observe(observation(metric, subject.replace('`', '"'), key, AT, "1"))
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Honolulu, 2026-03-08, 2026-03-08T10:00:00Z",
        "Pacific/Honolulu, 2026-11-01, 2026-11-01T10:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z",
        "America/New_York, 2026-03-09, 2026-03-09T04:00:00Z",
        "America/New_York, 2025-11-02, 2025-11-02T04:00:00Z",
        "America/New_York, 2025-11-03, 2025-11-03T05:00:00Z",
        "Europe/Lisbon, 2026-03-29, 2026-03-29T00:00:00Z",
        "Europe/Lisbon, 2026-03-30, 2026-03-29T23:00:00Z",
        "Europe/Lisbon, 2026-10-25, 2026-10-24T23:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 2026-03-30, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-26, 2026-10-25T23:00:00Z",
        "Asia/Kolkata, 2026-03-29, 2026-03-28T18:30:00Z",
        "Asia/Kolkata, 2026-10-25, 2026-10-24T18:30:00Z",
        "Pacific/Auckland, 2026-04-05, 2026-04-04T11:00:00Z",
        "Pacific/Auckland, 2026-04-06, 2026-04-05T12:00:00Z",
        "Pacific/Auckland, 2026-09-28, 2026-09-27T11:00:00Z",
        "Pacific/Kiritimati, 2026-03-29, 2026-03-28T10:00:00Z",
        "Pacific/Kiritimati, 2026-10-25, 2026-10-24T10:00:00Z"
    })
    void aDayIsThatDayWhereTheSubjectIs(String zone, String day, String start) {
        neighbours.keyed(portfolio, "P-" + key, zone);
        var on = "\"observedOn\": \"%s\"".formatted(day);
        neighbours.initiative(Ids.next(), portfolio, ref);

        observe(observation(metric, jira(ref), key, on, "1"))
                .statusCode(201)
                .body("observedOn", equalTo(day))
                .body("observedAt", equalTo(start));
    }

    @Test
    void aDayFollowsItsSubject() {
        var on = "\"observedOn\": \"2026-09-01\"";
        observe(observation(metric, jira(ref), key, on, "1"))
                .body("link", equalTo("UNLINKED"))
                .body("observedAt", equalTo("2026-09-01T00:00:00Z"));
        var auckland = neighbours.keyed(Ids.next(), "A-" + key, "Pacific/Auckland");

        var initiative = neighbours.initiative(Ids.next(), auckland, ref);
        begins("2026-08-31T12:00:00Z");

        neighbours.keyed(auckland, "A-" + key, "America/New_York");
        begins("2026-09-01T04:00:00Z");

        neighbours.initiative(initiative, portfolio, ref);
        begins("2026-08-31T23:00:00Z");
        observe(observation(metric, jira(ref), key, on, "1")).body("result", equalTo("UNCHANGED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`observedOn`: `2026-02-29` | /observedOn",
                "`observedOn`: `2026-09-01T00:00:00Z` | /observedOn",
                "`observedOn`: `1899-12-31` | /observedOn",
                "`observedOn`: `2999-01-01` | /observedOn",
                "`observedOn`: `2026-09-01`, `observedAt`: `2026-09-01T00:00:00Z` | /observedOn"
            })
    void aDayThatIsNoneIsNamed(String when, String pointer) {
        observe(observation(metric, jira(ref), key, when.replace('`', '"'), "1"))
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    private void begins(String time) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .queryParam("filter", "externalId==" + key)
                .get("/v1/observations")
                .then()
                .body("items.observedAt", contains(time)));
    }

    private static void earned(UUID initiative, int value) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/value-summaries/" + initiative)
                .then()
                .statusCode(200)
                .body("value.value", equalTo(value)));
    }

    private static String jira(String externalId) {
        return """
            "type": "INITIATIVE", "externalRef": {"source": "jira", "externalId": "%s"}"""
                .formatted(externalId);
    }

    private static String keyed(String type, String key) {
        return """
            "type": "%s", "key": "%s\"""".formatted(type, key);
    }
}

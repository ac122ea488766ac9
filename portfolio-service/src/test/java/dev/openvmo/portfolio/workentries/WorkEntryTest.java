package dev.openvmo.portfolio.workentries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team has 20 days of the quarter from April to June 2026 for an initiative; somebody works in it. */
@QuarkusTest
class WorkEntryTest {
    private static final String PATH = "/v1/work-entries";

    private UUID portfolio;
    private UUID initiative;
    private UUID team;
    private UUID person;

    @BeforeEach
    void aTeamOfOne() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One");
        team = Given.team(portfolio);
        person = Given.id(Given.post("/v1/people", "{\"teamId\":\"%s\",\"name\":\"A. F.\"}".formatted(team)));
        Given.id(Given.post(
                "/v1/allocations",
                "{\"initiativeId\":\"%s\",\"teamId\":\"%s\",\"period\":\"2026-Q1\",\"amount\":20}"
                        .formatted(initiative, team)));
    }

    @Test
    void whatWasWorkedStandsBesideWhatWasPlannedAndNothingIsNotZero() {
        var before = used(team);
        Given.id(Given.post(PATH, Given.workEntryBody(initiative, "teamId", team)));
        var ofThePerson = Json.object(Given.workEntryBody(initiative, "personId", person));
        ofThePerson.put("from", "2026-03-30").put("to", "2026-04-02").put("days", 4); // two of the days are in March

        Given.id(Given.post(PATH, ofThePerson.toString()));

        assertThat(before.has("actual")).isFalse();
        assertThat(before.get("actualReason").asText()).isEqualTo("NOTHING_BOOKED");
        assertThat(used(team).get("actual").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(used(team).get("actualRatio").decimalValue()).isEqualByComparingTo("32.5");
        assertThat(used(team).has("actualReason")).isFalse();
        assertThat(used(person).get("actual").decimalValue()).isEqualByComparingTo("2");
        assertThat(used(person).has("actualRatio")).isFalse();
        assertThat(used(person).get("actualReason").asText()).isEqualTo("NOTHING_ALLOCATED");
    }

    @Test
    void whatIsDeliveredAgainReplacesAndWhatIsTheSameChangesNothing() {
        var body = Json.object(Given.workEntryBody(initiative, "teamId", team));
        var first = Given.post(PATH, body.toString());
        var same = Given.post(PATH, body.toString());
        var corrected = Given.post(PATH, body.put("days", 5).toString());
        var answer = Given.post(
                PATH + "/batch", "[%s,%s]".formatted(body, Given.workEntryBody(initiative, "personId", person)));

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(Json.of(same)).isEqualTo(Json.of(first));
        assertThat(corrected.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("items.status")).containsExactly(200, 201);
        assertThat(used(team).get("actual").decimalValue()).isEqualByComparingTo("9.5");

        Given.delete(PATH + "/" + Given.id(first)).then().statusCode(204);
        assertThat(used(team).get("actual").decimalValue()).isEqualByComparingTo("4.5");
    }

    @Test
    void ofFiftyWhoDeliverTheSameAtOnceOneIsBooked() {
        var body = Given.workEntryBody(initiative, "teamId", team);

        var statuses = AtOnce.fifty(() -> Given.post(PATH, body));

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"to\":\"2026-05-10\"}', /to",
        "'{\"days\":0}', /days",
        "'{\"teamId\":null}', /teamId",
        "'{\"personId\":\"0198c0de-0000-7000-8000-000000000003\"}', /teamId",
        "'{\"teamId\":\"0198c0de-0000-7000-8000-000000000003\"}', /teamId",
        "'{\"initiativeId\":\"0198c0de-0000-7000-8000-000000000003\"}', /initiativeId",
        "'{\"from\":\"9999-01-01\",\"to\":null}', /from",
        "'{\"to\":\"9999-01-01\"}', /to"
    })
    void whatIsNoWorkThatWasDoneIsRefusedAndChangesNothing(String change, String pointer) {
        var body = Json.object(Given.workEntryBody(initiative, "teamId", team));
        Json.of(change).properties().forEach(each -> body.set(each.getKey(), each.getValue()));

        var refused = Given.post(PATH, body.toString());

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(used(team).has("actual")).isFalse();
    }

    @Test
    void whoWorkedAlreadyYesterdayElsewhereInTheWorldMayTellIt() {
        var body = Json.object(Given.workEntryBody(initiative, "teamId", team));
        body.put("from", LocalDate.now().plusDays(1).toString()).remove("to");

        assertThat(Given.post(PATH, body.toString()).statusCode()).isEqualTo(201);
    }

    @Test
    void aPipelineBooksAndWhoDoesNotSeeTheTeamCannot() {
        var elsewhere = Given.initiative(Given.portfolio(), "Theirs");
        var theirs = Given.post("/v1/work-entries", Given.workEntryBody(elsewhere, "teamId", team));
        var stranger = As.role("pipeline", UUID.fromString(theirs.jsonPath().getString("portfolioId")))
                .contentType(ContentType.JSON)
                .body(Given.workEntryBody(elsewhere, "teamId", team))
                .post(PATH);

        assertThat(As.role("pipeline", portfolio)
                        .contentType(ContentType.JSON)
                        .body(Given.workEntryBody(initiative, "teamId", team))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(201);
        assertThat(stranger.jsonPath().getString("errors[0].pointer")).isEqualTo("/teamId");
        assertThat(used(team).get("actual").decimalValue()).isEqualByComparingTo("9");
    }

    @Test
    void whoWorkedMayBeCalledAsThePersonnelSystemDoes() {
        var ref = Given.name("hr");
        Given.id(Given.post(
                "/v1/people", "{\"teamId\":\"%s\",\"name\":\"B. C.\",\"externalRef\":\"%s\"}".formatted(team, ref)));
        var key = As.admin().get("/v1/teams/" + team).jsonPath().getString("key");
        var body = Json.object(Given.workEntryBody(initiative, "teamId", team));
        body.remove("teamId");

        var byRef = Given.post(PATH, body.put("personRef", ref).toString());
        var unknown = Given.post(PATH, body.put("personRef", "nobody").toString());
        body.remove("personRef");
        var byKey = Given.post(PATH, body.put("teamKey", key).toString());
        var stranger = Given.post(PATH, body.put("teamKey", "NONE").toString());

        assertThat(byRef.statusCode()).as(byRef.asString()).isEqualTo(201);
        assertThat(unknown.jsonPath().getString("errors[0].pointer")).isEqualTo("/personRef");
        assertThat(byKey.statusCode()).as(byKey.asString()).isEqualTo(200);
        assertThat(byKey.jsonPath().getString("teamId")).isEqualTo(team.toString());
        assertThat(stranger.jsonPath().getString("errors[0].pointer")).isEqualTo("/teamKey");
        assertThat(used(team).get("actual").decimalValue()).isEqualByComparingTo("4.5");
    }

    @Test
    void itGoesWhereItsInitiativeGoesAndKeepsWhoWorked() {
        var entry = PATH + "/" + Given.id(Given.post(PATH, Given.workEntryBody(initiative, "personId", person)));
        var elsewhere = Given.portfolio();

        var fired = Given.delete("/v1/people/" + person);
        Given.patch("/v1/initiatives/" + initiative, "{\"portfolioId\":\"%s\"}".formatted(elsewhere))
                .then()
                .statusCode(200);

        assertThat(fired.statusCode()).isEqualTo(409);
        assertThat(fired.jsonPath().getMap("dependents").toString()).isEqualTo("{workEntries=1}");
        assertThat(As.admin().get(entry).jsonPath().getString("portfolioId")).isEqualTo(elsewhere.toString());
        assertThat(List.of(used(team).get("actual").asText())).containsExactly("4.5");
    }

    private JsonNode used(UUID id) {
        var all = Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/utilization?from=2026-Q1&to=2026-Q1"))
                .at("/quarters/0/resources");
        for (var each : all) {
            if (each.get("id").asText().equals(id.toString())) {
                return each;
            }
        }
        throw new AssertionError(id + " is not in " + all);
    }
}

package dev.openvmo.portfolio.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody has the skill for 100 days of 2999-Q1; whoever is implemented has to fit. */
@QuarkusTest
class CapacityGateTest {
    private UUID portfolio;
    private UUID person;
    private String skill;

    @BeforeEach
    void somebodyForAHundredDays() {
        portfolio = Given.portfolio();
        skill = Given.name("cobol");
        Given.id(Given.post("/v1/skills", "{\"key\":\"%s\",\"name\":\"COBOL\"}".formatted(skill)));
        person = Given.id(Given.post(
                "/v1/people",
                "{\"teamId\":\"%s\",\"name\":\"A. F.\",\"skills\":[\"%s\"],\"share\":1}"
                        .formatted(Given.team(portfolio), skill)));
        Given.id(Given.post(
                "/v1/capacities", "{\"personId\":\"%s\",\"period\":\"2999-Q1\",\"amount\":100}".formatted(person)));
        Given.policies(
                portfolio, "{\"mode\":\"ENFORCED\",\"exitCriteria\":[{\"state\":\"READY\",\"kind\":\"CAPACITY\"}]}");
    }

    @Test
    void whatIsAskedHasToFitBesideWhatOthersTake() {
        var one = asking("60");
        var two = asking("60");

        var fits = implement(one);
        var short20 = implement(two);
        var told = Json.of(As.admin().get("/v1/initiatives/" + two + "/transitions"));
        asks(two, "40");
        var less = implement(two);

        assertThat(fits.statusCode()).as(fits.asString()).isEqualTo(201);
        assertThat(short20.statusCode()).isEqualTo(409);
        assertThat(short20.jsonPath().getString("unmet[0].code")).isEqualTo("capacity");
        assertThat(short20.jsonPath().getString("unmet[0].detail"))
                .isEqualTo("20 of 60 days of %s are missing in 2999-Q1.".formatted(skill));
        assertThat(told.toString()).contains("20 of 60 days of " + skill);
        assertThat(less.statusCode()).as(less.asString()).isEqualTo(201);
    }

    @Test
    void ofAnotherTheLargerOfWhatItAsksAndWhatItIsGivenCountsAndItsOwnNot() {
        var begun = asking("30");
        allocate(begun, "50");
        implement(begun).then().statusCode(201);
        var next = asking("51");
        allocate(next, "40");

        var refused = implement(next);
        asks(next, "50");

        assertThat(refused.jsonPath().getString("unmet[0].detail")).startsWith("1 of 51 days");
        assertThat(implement(next).statusCode()).isEqualTo(201);
    }

    @Test
    void whatNobodyCanIsMissingAndWhatIsNotAskedOrOverIsNot() {
        var silent = Given.initiative(portfolio, "Silent");
        var over = Given.initiative(portfolio, "Over");
        asks(over, "2020-Q1", "500");
        var nobody = Given.initiative(portfolio, "Nobody");
        skill = Given.name("alchemy");
        Given.id(Given.post("/v1/skills", "{\"key\":\"%s\",\"name\":\"Alchemy\"}".formatted(skill)));
        asks(nobody, "0.5");

        assertThat(implement(silent).statusCode()).isEqualTo(201);
        assertThat(implement(over).statusCode()).isEqualTo(201);
        assertThat(implement(nobody).jsonPath().getString("unmet[0].detail"))
                .isEqualTo("0.5 of 0.5 days of %s are missing in 2999-Q1.".formatted(skill));
    }

    @Test
    void ofThoseWhoMoveAtOnceAsManyPassAsThereIsRoomFor() {
        var all = Stream.generate(() -> asking("30")).limit(6).toList();

        var statuses = AtOnce.statuses(all.stream()
                .map(each -> (Supplier<Response>) () -> implement(each))
                .toList());

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(3);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(3);
    }

    private UUID asking(String days) {
        var initiative = Given.initiative(portfolio, "One");
        asks(initiative, days);
        return initiative;
    }

    private void asks(UUID initiative, String days) {
        asks(initiative, "2999-Q1", days);
    }

    private void asks(UUID initiative, String period, String days) {
        var path = "/v1/initiatives/%s/business-case".formatted(initiative);
        var known = As.admin().get(path);
        var request = As.admin().contentType("application/json");
        if (known.statusCode() == 200) {
            request.header("If-Match", known.header("ETag"));
        }
        var answer = request.body("{\"efforts\":[{\"skill\":\"%s\",\"period\":\"%s\",\"personDays\":%s}]}"
                        .formatted(skill, period, days))
                .put(path);
        assertThat(List.of(200, 201)).as(answer.asString()).contains(answer.statusCode());
    }

    private void allocate(UUID initiative, String days) {
        Given.id(Given.post(
                "/v1/allocations",
                "{\"initiativeId\":\"%s\",\"personId\":\"%s\",\"period\":\"2999-Q1\",\"amount\":%s}"
                        .formatted(initiative, person, days)));
    }

    private static Response implement(UUID initiative) {
        return Given.move(initiative, "{\"to\":\"IMPLEMENTING_MVP\"}");
    }
}

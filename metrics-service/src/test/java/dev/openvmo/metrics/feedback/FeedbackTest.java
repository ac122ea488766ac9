package dev.openvmo.metrics.feedback;

import static dev.openvmo.metrics.testing.Voices.feedbackBody;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackTest {
    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void somethingToSpeakOf() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
    }

    @Test
    void fromWhatWasSaidToWhatTheSenderWasTold() {
        var id = said(
                "\"tags\":[\"payment\"],\"links\":[{\"type\":\"INITIATIVE\",\"id\":\"%s\"}]".formatted(initiative));

        step(id, "plan", "{\"text\":\"Grey once pressed\"}", 409)
                .body("type", equalTo("/problems/feedback-not-triaged"));
        step(id, "triage", "{\"verdict\":\"ACCEPTED\"}", 200).body("status", equalTo("TRIAGED"));
        step(id, "plan", "{\"text\":\"Grey once pressed\"}", 200).body("status", equalTo("PLANNED"));
        step(id, "triage", "{\"verdict\":\"ACCEPTED\"}", 409).body("type", equalTo("/problems/feedback-planned"));
        step(id, "answer", "{\"text\":\"Done since today\"}", 200)
                .body("status", equalTo("ANSWERED"))
                .body("answer", equalTo("Done since today"))
                .body("answeredBy", notNullValue())
                .body("answeredAt", notNullValue());
        step(id, "answer", "{\"text\":\"Once more\"}", 409).body("type", equalTo("/problems/feedback-answered"));
        step(id, "reopening", "", 200).body("status", equalTo("PLANNED")).body("answer", nullValue());
    }

    @Test
    void theDeclinedAreToldWhyAndAnswered() {
        var id = said("\"sentiment\":\"NEGATIVE\"");

        step(id, "triage", "{\"verdict\":\"DECLINED\"}", 422).body("errors[0].pointer", equalTo("/reason"));
        step(id, "triage", "{\"verdict\":\"DECLINED\",\"reason\":\"The shop closes\"}", 200);
        step(id, "plan", "{\"text\":\"Nothing\"}", 409).body("type", equalTo("/problems/feedback-not-accepted"));
        step(id, "answer", "{\"text\":\"The shop closes\"}", 200).body("verdict", equalTo("DECLINED"));
    }

    @Test
    void duplicatesHangOnOneThatIsNone() {
        var original = said("\"tags\":[]");
        var second = said("\"tags\":[]");
        var third = said("\"tags\":[]");

        step(second, "triage", "{\"verdict\":\"DUPLICATE\"}", 422).body("errors[0].pointer", equalTo("/duplicateOf"));
        step(second, "triage", duplicateOf(original), 200).body("duplicateOf", equalTo(original));
        step(third, "triage", duplicateOf(second), 422).body("errors[0].pointer", equalTo("/duplicateOf"));
        step(original, "triage", duplicateOf(third), 409).body("dependents.duplicates", equalTo(1));
        step(second, "triage", "{\"verdict\":\"ACCEPTED\"}", 200).body("duplicateOf", nullValue());
    }

    @Test
    void bySystemsEachIsTakenOnceAndOnlyWhoMayAnswerIsToldWhereItsSenderIs() {
        var name = Names.next("ticket");
        var body = feedbackBody(
                initiative, "\"source\":\"desk\",\"externalId\":\"%s\",\"contactRef\":\"user-8841\"".formatted(name));
        var id = As.role("pipeline", portfolio)
                .contentType("application/json")
                .body(body)
                .post("/v1/feedback")
                .then()
                .statusCode(201)
                .body("contactRef", nullValue())
                .extract()
                .<String>path("id");

        As.role("pipeline", portfolio)
                .contentType("application/json")
                .body(body)
                .post("/v1/feedback")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("id", equalTo(id));
        As.role("viewer", portfolio)
                .get("/v1/feedback/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString("user-8841")));
        As.role("viewer", portfolio)
                .get("/v1/feedback/" + id + "/contact")
                .then()
                .statusCode(403);
        contact(id).body("contactRef", equalTo("user-8841"));
        As.admin()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"channel\":\"Letter\"}")
                .patch("/v1/feedback/" + id)
                .then()
                .statusCode(200);
        contact(id).body("contactRef", equalTo("user-8841"));
        As.admin().delete("/v1/feedback/" + id + "/contact").then().statusCode(204);
        contact(id).body("contactRef", nullValue());
    }

    @Test
    void isFoundByItsWordsAndTagsAndMovesWithItsSubject() {
        var id = said("\"tags\":[\"payment\",\"web\"]");

        As.admin()
                .queryParam("filter", "subjectId==%s;tags==payment;status==NEW".formatted(initiative))
                .queryParam("q", "twice")
                .get("/v1/feedback")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));

        var elsewhere = neighbours.portfolio();
        neighbours.initiative(initiative, elsewhere);

        await().atMost(Patience.LIMIT).until(() -> As.admin()
                .get("/v1/feedback/" + id)
                .<String>path("portfolioId")
                .equals(elsewhere.toString()));
    }

    @Test
    void aLinkToNothingIsRefused() {
        var body = feedbackBody(
                initiative, "\"links\":[{\"type\":\"INITIATIVE\",\"id\":\"%s\"}]".formatted(UUID.randomUUID()));

        As.admin()
                .contentType("application/json")
                .body(body)
                .post("/v1/feedback")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/links/0/id"));
    }

    private String said(String more) {
        return Measuring.create("/v1/feedback", feedbackBody(initiative, more));
    }

    private static String duplicateOf(String original) {
        return "{\"verdict\":\"DUPLICATE\",\"duplicateOf\":\"%s\"}".formatted(original);
    }

    private static ValidatableResponse step(String id, String step, String body, int status) {
        var request = As.admin();
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post("/v1/feedback/" + id + "/" + step)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse contact(String id) {
        return As.role("contributor", portfolio)
                .get("/v1/feedback/" + id + "/contact")
                .then()
                .statusCode(200);
    }
}

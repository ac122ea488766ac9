package dev.openvmo.metrics.reviews;

import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
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

/** What a review saw stays as it was seen, whatever is corrected or deleted after it. */
@QuarkusTest
class ReviewTest {
    private static final String TARGET =
            "\"baseline\":0,\"value\":100,\"startOn\":\"2025-01-01\",\"dueOn\":\"2025-12-31\"";

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    Work work;

    private UUID portfolio;
    private UUID stream;
    private UUID decision;
    private String review;

    @BeforeEach
    void planned() {
        portfolio = neighbours.portfolio();
        stream = neighbours.valueStream(Ids.next(), portfolio, Names.next("S"));
        decision = Ids.next();
        decided("DUE");
        review = create(
                "/v1/reviews",
                """
                {"portfolioId":"%s","period":"2026-Q3","participants":["Grace Moor"],"agenda":"Scorecards"}"""
                        .formatted(portfolio));
    }

    @Test
    void whatItSawNeverChanges() {
        metric("review.turnover", "GBP", "SUM", "VALUE");
        var target = create("/v1/targets", ofPortfolio(Measuring.targetBody("review.turnover", portfolio, TARGET)));
        observe(measured("60")).statusCode(201);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/scorecards/PORTFOLIO/" + portfolio)
                .then()
                .body("measures[0].value.value", equalTo(60)));
        As.admin().get(path() + "/evidence").then().statusCode(404);
        As.role("contributor", portfolio).post(path() + "/evidence").then().statusCode(403);

        As.admin()
                .post(path() + "/evidence")
                .then()
                .statusCode(200)
                .body("values.name", contains("scorecard", "valueStreamScorecard", "decisionsDue", "insights"))
                .body("values[0].value.measures[0].value.value", equalTo(60))
                .body("values[0].value.overall", equalTo("RED"))
                .body("values[1].value.subjectId", equalTo(stream.toString()))
                .body("values[2].value.id", contains(decision.toString()));
        var seen = evidence();

        observe(measured("120")).statusCode(200);
        As.admin()
                .header("If-Match", "*")
                .delete("/v1/targets/" + target)
                .then()
                .statusCode(204);
        decided("DECIDED");
        neighbours.deleted("value-stream", stream, portfolio);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/scorecards/PORTFOLIO/" + portfolio)
                .then()
                .body("measures[0].value.value", equalTo(120)));
        As.admin()
                .header("If-Match", "*")
                .delete("/v1/observations/" + observed())
                .then()
                .statusCode(204);
        assertThat(evidence()).isEqualTo(seen);

        refused(As.admin().post(path() + "/evidence").then(), "evidence-frozen");
        refused(As.admin().header("If-Match", "*").delete(path()).then(), "evidence-frozen");
        assertThat(evidence()).isEqualTo(seen);
        for (var statement : new String[] {
            "update review_evidence set document = '[]', updated_at = instant() where id = :id",
            "delete from review_evidence where id = :id"
        }) {
            assertThatThrownBy(() -> work.asService(() -> {
                        sql.query(statement).with("id", UUID.fromString(review)).update();
                    }))
                    .hasStackTraceContaining("stays as it was written");
        }
    }

    @Test
    void aReviewIsClosedWithWhatCameOfItAndStaysSo() {
        refused(As.admin().post(path() + "/closure").then(), "evidence-missing");
        As.admin().post(path() + "/evidence").then().statusCode(200);
        patched(
                        """
                {"notes":"Checkout delivers","outcomes":[{"kind":"DECISION","id":"%s","text":"Go on"},{"kind":"OTHER","text":"Ask them"}]}"""
                                .formatted(decision))
                .statusCode(200)
                .body("outcomes.kind", contains("DECISION", "OTHER"));
        patched("{\"period\":\"2026-Q4\"}").statusCode(422).body("errors[0].pointer", equalTo("/period"));

        As.admin()
                .post(path() + "/closure")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedAt", not(equalTo(null)));
        refused(patched("{\"notes\":\"Another\"}"), "review-closed");
        refused(As.admin().post(path() + "/closure").then(), "review-closed");
        As.role("viewer", portfolio).get(path()).then().statusCode(200).body("notes", equalTo("Checkout delivers"));
    }

    private String path() {
        return "/v1/reviews/" + review;
    }

    private String evidence() {
        return As.role("viewer", portfolio)
                .get(path() + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse patched(String body) {
        return As.admin()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .patch(path())
                .then();
    }

    private static void refused(ValidatableResponse answer, String problem) {
        answer.statusCode(409).body("type", equalTo("/problems/" + problem));
    }

    private void decided(String status) {
        neighbours.apply("decision", neighbours.event("decision", decision, portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("status", status)));
    }

    private String measured(String value) {
        return ofPortfolio(
                observation("review.turnover", portfolio, portfolio.toString(), "2025-06-30T12:00:00Z", value, null));
    }

    private static String ofPortfolio(String body) {
        return body.replace("INITIATIVE", "PORTFOLIO");
    }

    private String observed() {
        return As.admin()
                .get("/v1/observations?filter=subjectId==" + portfolio)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}

package dev.openvmo.portfolio.valuestreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueStreamTest {
    private static final String PATH = "/v1/value-streams";

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void setsUpAValueStreamAndSaysSo() {
        var portfolio = Given.portfolio();
        var key = Given.name("CHECKOUT");

        var answer = Given.post(
                PATH,
                """
                {"portfolioId":"%s","key":"%s","name":"Checkout","kind":"OPERATIONAL","customerSegment":"Online shoppers"}"""
                        .formatted(portfolio, key));

        var id = Given.id(answer);
        assertThat(Json.of(answer, "createdAt", "updatedAt"))
                .isEqualTo(Json.of(
                        """
                                {"id":"%s","portfolioId":"%s","key":"%s","name":"Checkout","kind":"OPERATIONAL",
                                 "customerSegment":"Online shoppers","version":1}"""
                                .formatted(id, portfolio, key)));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.value-stream", id))
                        .hasSize(1));
    }

    @Test
    void aPatchRemovesWithNullAndKeepsWhatIsAbsent() {
        var portfolio = Given.portfolio();
        var id = Given.id(Given.post(
                PATH,
                """
                {"portfolioId":"%s","name":"Checkout","kind":"OPERATIONAL","owner":"Ada Field"}"""
                        .formatted(portfolio)));

        var answer = Given.patch(PATH + "/" + id, "{\"owner\":null,\"kind\":\"DEVELOPMENT\"}");

        assertThat(Json.of(answer, "key", "createdAt", "updatedAt"))
                .isEqualTo(Json.of(
                        """
                                {"id":"%s","portfolioId":"%s","name":"Checkout","kind":"DEVELOPMENT","version":2}"""
                                .formatted(id, portfolio)));
    }

    @Test
    void aNameIsGivenOnceInAPortfolio() {
        var portfolio = Given.portfolio();
        Given.valueStream(portfolio, "Checkout");
        Given.valueStream(Given.portfolio(), "Checkout");

        var again = Given.post(
                PATH,
                """
                {"portfolioId":"%s","name":"Checkout","kind":"OPERATIONAL"}"""
                        .formatted(portfolio));

        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void oneThatCarriesInitiativesStays() {
        var portfolio = Given.portfolio();
        var stream = Given.valueStream(portfolio, "Checkout");
        Given.id(Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","valueStreamId":"%s","title":"One-page checkout","kind":"EPIC"}"""
                        .formatted(portfolio, stream)));

        var answer = Given.delete(PATH + "/" + stream);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Json.of(answer).get("dependents")).isEqualTo(Json.of("{\"initiatives\":1}"));
    }

    @Test
    void aViewerHereWhoManagesElsewhereIsRefused() {
        var here = Given.portfolio();
        var elsewhere = Given.portfolio();

        var answer = As.holding(
                        new Tokens.Held(Roles.VIEWER, here), new Tokens.Held(Roles.PORTFOLIO_MANAGER, elsewhere))
                .contentType(ContentType.JSON)
                .body("{\"portfolioId\":\"%s\",\"name\":\"Checkout\",\"kind\":\"OPERATIONAL\"}".formatted(here))
                .post(PATH);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aStreamThatMovesAtTheSameMomentCarriesNoInitiativeOfItsFormerPortfolio() throws Exception {
        var portfolio = Given.portfolio();
        var elsewhere = Given.portfolio();
        var stream = Given.valueStream(portfolio, "Checkout");
        var moved = AtOnce.untilWaitedFor(work, sql, () -> sql.query(
                        "update value_stream set portfolio_id = :elsewhere, updated_at = instant() where id = :stream")
                .with("elsewhere", elsewhere)
                .with("stream", stream)
                .update());

        var answer = Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","valueStreamId":"%s","title":"One-page checkout","kind":"EPIC"}"""
                        .formatted(portfolio, stream));

        moved.join();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.path("type").toString()).endsWith("/unknown-reference");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/valueStreamId");
    }

    @Test
    void aKeyThatSomebodyElsewhereHasIsRefusedAtItsField() {
        var key = Given.name("ELSEWHERE");
        var body = "{\"portfolioId\":\"%s\",\"key\":\"%s\",\"name\":\"Checkout\",\"kind\":\"OPERATIONAL\"}";
        Given.id(Given.post(PATH, body.formatted(Given.portfolio(), key)));
        var mine = Given.portfolio();

        var answer = As.role(Roles.PORTFOLIO_MANAGER, mine)
                .contentType("application/json; charset=utf-8")
                .body(body.formatted(mine, key))
                .post(PATH);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/key");
        assertThat(answer.jsonPath().getString("id"))
                .as("the caller may not know whose it is")
                .isNull();
    }
}

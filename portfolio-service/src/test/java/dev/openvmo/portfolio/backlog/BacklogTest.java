package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BacklogTest {
    private UUID portfolio;
    private UUID big;
    private UUID small;
    private UUID unknown;

    @BeforeEach
    void threeInitiativesOfWhichTwoAreEstimated() {
        portfolio = Given.portfolio();
        big = Given.initiative(portfolio, "Big");
        small = Given.initiative(portfolio, "Small");
        unknown = Given.initiative(portfolio, "Unknown");
        Given.estimates(big, 8, 5, 3, 5);
        Given.estimates(small, 8, 5, 3, 10);
    }

    @Test
    void ranksByScoreAndSaysWhatIsNotKnown() {
        var answer = As.admin().get(backlog());

        var items = Json.of(answer).get("items");
        assertThat(ranks(items)).containsExactly("1 " + big, "2 " + small, "3 " + unknown);
        Json.without(items.get(0).get("score"), "asOf");
        assertThat(items.get(0))
                .isEqualTo(Json.of(
                        """
                                {"rank":1,"initiativeId":"%s","portfolioId":"%s","title":"Big","state":"FUNNEL","horizon":"H1","kind":"EPIC",
                                 "category":"BUSINESS","tags":["web"],
                                 "score":{"value":3.2,"unit":"wsjf","derivation":"/v1/backlog-scores/%s"},
                                 "alignment":{"value":null,"reason":"NOT_SCORED"},
                                 "value":{"value":null,"reason":"NOT_MEASURED"},
                                 "forecast":{"value":null,"reason":"NO_FORECAST"}}"""
                                .formatted(big, portfolio, big)));
        assertThat(items.get(2).get("score")).isEqualTo(Json.of("{\"value\":null,\"reason\":\"NOT_ESTIMATED\"}"));
    }

    @Test
    void alignmentReranksByItselfAndYesterdayStaysAsItWas() {
        var before = Json.of(As.admin().get("/v1/initiatives/" + small + "/estimates"))
                .get("updatedAt")
                .asText();

        Neighbours.alignment(unknown, 50.0, 1);
        Neighbours.alignment(small, 100.0, 7);
        Neighbours.alignment(big, 0.0, 3);

        await().atMost(Patience.LIMIT).until(() -> score(small) == 3.2);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        ranks(Json.of(As.admin().get(backlog())).get("items")))
                .containsExactly("1 " + small, "2 " + big, "3 " + unknown));
        assertThat(ranks(Json.of(As.admin().queryParam("asOf", before).get(backlog()))
                        .get("items")))
                .containsExactly("1 " + big, "2 " + small, "3 " + unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state==BOGUS", "horizon==H9", "kind=in=(EPIC,epic)", "category!=FUN"})
    void aWordThatIsNoneOfThoseThereAreIsRefusedNamingThem(String filter) {
        var answer = As.admin().queryParam("filter", filter).get(backlog());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.of(answer).get("detail").asText()).contains("one of ");
    }

    @Test
    void whatIsDoneIsNoPartOfItAndReturnsWithItsScore() {
        move(big, "DONE");

        assertThat(ranks(Json.of(As.admin().get(backlog())).get("items")))
                .containsExactly("1 " + small, "2 " + unknown);
        assertThat(As.admin()
                        .queryParam("filter", "state==DONE")
                        .get(backlog())
                        .path("items")
                        .toString())
                .isEqualTo("[]");

        move(big, "READY");

        assertThat(ranks(Json.of(As.admin().get(backlog())).get("items")))
                .containsExactly("1 " + big, "2 " + small, "3 " + unknown);
        assertThat(score(big)).isEqualTo(3.2);
    }

    private static void move(UUID initiative, String state) {
        As.admin()
                .contentType("application/json")
                .body("{\"to\":\"%s\"}".formatted(state))
                .post("/v1/initiatives/" + initiative + "/transitions")
                .then()
                .statusCode(201);
    }

    @Test
    void anOlderScoreChangesNothing() {
        Neighbours.alignment(big, 100.0, 9);
        await().atMost(Patience.LIMIT).until(() -> score(big) == 6.4);

        Neighbours.alignment(big, 1.0, 8);
        Neighbours.alignment(small, 100.0, 1);

        await().atMost(Patience.LIMIT).until(() -> score(small) == 3.2);
        assertThat(score(big)).isEqualTo(6.4);
    }

    @Test
    void estimatesAfterAlignmentCountBoth() {
        Neighbours.alignment(unknown, 100.0, 1);
        await().atMost(Patience.LIMIT).until(() -> Json.of(As.admin().get("/v1/backlog-scores/" + unknown))
                .at("/inputs/alignment")
                .isNumber());

        Given.estimates(unknown, 1, 1, 1, 1);

        assertThat(score(unknown)).isEqualTo(6.0);
    }

    @Test
    void realisedValueStandsBesideTheScore() {
        Neighbours.value(big, "1250000.00", "GBP", 1);

        await().atMost(Patience.LIMIT).until(() -> Json.of(As.admin().get(backlog()))
                .at("/items/0/value/value")
                .isNumber());
        var value = Json.of(As.admin().get(backlog())).at("/items/0/value");
        assertThat(value.get("unit").asText()).isEqualTo("GBP");
        assertThat(value.get("derivation").asText()).isEqualTo("/v1/value-derivations/" + big);
    }

    @Test
    void aDerivationGivesTheValueExactly() {
        Neighbours.alignment(big, 64.0, 1);
        await().atMost(Patience.LIMIT).until(() -> score(big) > 5);

        var derivation = Json.of(As.admin().get("/v1/backlog-scores/" + big));

        assertThat(derivation.get("value").decimalValue()).isEqualTo(Recomputed.of(derivation));
        assertThat(derivation.get("version").asText()).isEqualTo("ALIGNED_WSJF-2");
    }

    @Test
    void whatIsOneIsFoundAsOneHoweverItWasEstimated() {
        var elsewhere = Given.portfolio();
        var tenths = Given.initiative(elsewhere, "Tenths");
        var thirds = Given.initiative(elsewhere, "Thirds");
        Given.estimates(tenths, 0.1, 0.2, 0, 0.3);
        Given.estimates(thirds, 1, 1, 1, 3);

        var ones = As.admin().queryParam("filter", "score==1").get("/v1/portfolios/" + elsewhere + "/backlog");

        assertThat(ranks(Json.of(ones).get("items"))).containsExactly("1 " + tenths, "2 " + thirds);
    }

    @Test
    void aDerivationWithoutAValueSaysWhy() {
        var derivation = Json.of(As.admin().get("/v1/backlog-scores/" + unknown));

        assertThat(derivation.has("value")).isTrue();
        assertThat(derivation.get("value").isNull()).isTrue();
        assertThat(derivation.path("reason").asText()).isEqualTo("NOT_ESTIMATED");
    }

    @Test
    void pagesCarryTheRankOn() {
        var first = As.admin().queryParam("limit", 2).get(backlog());

        var second = As.admin()
                .queryParam("limit", 2)
                .queryParam("cursor", first.path("nextCursor").toString())
                .get(backlog());

        assertThat(ranks(Json.of(first).get("items"))).containsExactly("1 " + big, "2 " + small);
        assertThat(ranks(Json.of(second).get("items"))).containsExactly("3 " + unknown);
        assertThat(Json.of(second).has("nextCursor")).isFalse();
    }

    @Test
    void aFilterLeavesOutButDoesNotRerank() {
        var filtered = As.admin()
                .queryParam("filter", "title==S*,score=null=true")
                .queryParam("count", "true")
                .get(backlog());

        assertThat(ranks(Json.of(filtered).get("items"))).containsExactly("2 " + small, "3 " + unknown);
        assertThat(filtered.<Integer>path("count")).isEqualTo(2);
    }

    @Test
    void anyOtherOrderKeepsTheRanks() {
        var first =
                As.admin().queryParam("sort", "-title").queryParam("limit", 2).get(backlog());
        var second = As.admin()
                .queryParam("sort", "-title")
                .queryParam("limit", 2)
                .queryParam("cursor", first.path("nextCursor").toString())
                .get(backlog());

        assertThat(ranks(Json.of(first).get("items"))).containsExactly("3 " + unknown, "2 " + small);
        assertThat(ranks(Json.of(second).get("items"))).containsExactly("1 " + big);
    }

    @Test
    void whoMayNotSeeThePortfolioSeesNoBacklog() {
        As.role("viewer", Given.portfolio()).get(backlog()).then().statusCode(404);
        As.role("viewer", portfolio).get(backlog()).then().statusCode(200);
    }

    private String backlog() {
        return "/v1/portfolios/" + portfolio + "/backlog";
    }

    private static double score(UUID initiative) {
        return Json.of(As.admin().get("/v1/backlog-scores/" + initiative))
                .path("value")
                .asDouble();
    }

    private static List<String> ranks(JsonNode items) {
        var ranks = new ArrayList<String>();
        items.forEach(item -> ranks.add(
                item.get("rank").asText() + " " + item.get("initiativeId").asText()));
        return ranks;
    }
}

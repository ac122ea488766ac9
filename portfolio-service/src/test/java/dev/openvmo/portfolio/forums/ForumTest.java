package dev.openvmo.portfolio.forums;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForumTest {
    private static final String PATH = "/v1/budgeting-forums/";

    private UUID portfolio;
    private UUID budget;
    private UUID one;
    private UUID other;
    private UUID forum;

    @BeforeEach
    void twoWhoTakePartAndTwoProposals() {
        portfolio = Given.portfolio();
        budget = Given.budget(portfolio, "1000.00");
        one = Given.initiative(portfolio, "One");
        other = Given.initiative(portfolio, "Other");
        forum = Given.id(Given.post("/v1/budgeting-forums", Given.forumBody(budget, one, other)));
    }

    @Test
    void whatTheLastRoundFundsIsDecidedAndCommitted() {
        round();
        bid("Ada Field", one, "300.00");
        round();
        bid("Ada Field", one, "250.00");
        bid("Ben Brook", one, "150.00");
        bid("Ben Brook", other, "150.00");

        var result = Json.of(As.admin().get(PATH + forum + "/result"));
        assertThat(result.get("funded")).isEqualTo(money("400.00"));
        assertThat(result.at("/proposals/0/funded").asBoolean()).isTrue();
        assertThat(result.at("/proposals/0/bidders").asInt()).isEqualTo(2);
        assertThat(result.at("/proposals/1/bid")).isEqualTo(money("150.00"));
        assertThat(result.at("/proposals/1/funded").asBoolean()).isFalse();
        assertThat(result.at("/participants/0/left")).isEqualTo(money("50.00"));
        assertThat(Json.of(As.admin().get(PATH + forum + "/result?round=1")).at("/proposals/0/bid"))
                .isEqualTo(money("300.00"));

        var decided = Given.post(PATH + forum + "/decision", "{\"rationale\":\"As it came out\"}");

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        var decision =
                Json.of(As.admin().get("/v1/decisions/" + decided.jsonPath().getString("decisionId")));
        assertThat(decision.get("kind").asText()).isEqualTo("FUND");
        assertThat(decision.get("amount")).isEqualTo(money("400.00"));
        var committed = As.admin()
                .queryParam("filter", "budgetId==" + budget)
                .get("/v1/commitments")
                .jsonPath();
        assertThat(committed.getList("items.initiativeId")).containsExactly(one.toString());
        assertThat(committed.getList("items.amount.amount")).containsExactly("400.00");
        assertThat(slug(Given.post(PATH + forum + "/decision", "{\"rationale\":\"Again\"}")))
                .isEqualTo("/problems/forum-decided");
    }

    @Test
    void whereOneCommitmentDoesNotFitNothingIsDecided() {
        round();
        bid("Ada Field", one, "300.00");
        bid("Ben Brook", one, "100.00");
        bid("Ben Brook", other, "200.00");
        Given.id(Given.post("/v1/commitments", Given.commitmentBody(budget, other, "700.00")));

        var refused = Given.post(PATH + forum + "/decision", "{\"rationale\":\"As it came out\"}");

        assertThat(slug(refused)).isEqualTo("/problems/over-budget");
        assertThat(Json.of(refused).get("left")).isEqualTo(money("300.00"));
        assertThat(As.admin().get(PATH + forum).jsonPath().getString("status")).isEqualTo("BIDDING");
        assertThat(As.admin()
                        .queryParam("filter", "portfolioId==" + portfolio)
                        .get("/v1/decisions")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whoeverBidsAtOnceNobodyBidsMoreThanThePurseHolds() {
        round();

        var statuses = AtOnce.statuses(Stream.of(one, other)
                .flatMap(each ->
                        Collections.nCopies(10, (Supplier<Response>) () -> bid("Ada Field", each, "200.00")).stream())
                .toList());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        var more = bid("Ada Field", missing(), "100.01");
        assertThat(slug(more)).isEqualTo("/problems/over-purse");
        assertThat(Json.of(more).get("left")).isEqualTo(money("100.00"));
    }

    @Test
    void aForumIsBidOnInItsRoundsOnly() {
        assertThat(slug(bid("Ada Field", one, "1.00"))).isEqualTo("/problems/forum-not-begun");
        round();
        var bid = "/v1/budgeting-bids/" + Given.id(bid("Ada Field", one, "1.00"));
        assertThat(bid("Nobody", one, "1.00").jsonPath().getList("errors.pointer"))
                .containsExactly("/participant");
        assertThat(bid("Ada Field", Given.initiative(portfolio, "Third"), "1.00")
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("/initiativeId");
        assertThat(slug(Given.patch(PATH + forum, "{\"name\":\"Autumn\"}"))).isEqualTo("/problems/forum-begun");
        round();
        assertThat(slug(Given.patch(bid, "{\"amount\":{\"amount\":\"2.00\"}}"))).isEqualTo("/problems/round-over");
        assertThat(slug(Given.delete(bid))).isEqualTo("/problems/round-over");
    }

    @Test
    void pursesAreMadeOfWhatIsLeft() {
        Given.id(Given.post("/v1/commitments", Given.commitmentBody(budget, one, "500.00")));

        var refused = Given.post("/v1/budgeting-forums", Given.forumBody(budget, one, other));

        assertThat(slug(refused)).isEqualTo("/problems/over-budget");
        assertThat(Json.of(refused).get("left")).isEqualTo(money("500.00"));
    }

    private UUID missing() {
        var there = As.admin()
                .queryParam("filter", "forumId==" + forum)
                .get("/v1/budgeting-bids")
                .jsonPath()
                .getString("items[0].initiativeId");
        return one.toString().equals(there) ? other : one;
    }

    private void round() {
        Given.post(PATH + forum + "/rounds", "").then().statusCode(200);
    }

    private Response bid(String participant, UUID initiative, String amount) {
        return Given.post(
                "/v1/budgeting-bids",
                """
                {"forumId":"%s","participant":"%s","initiativeId":"%s","amount":{"amount":"%s","currency":"GBP"}}"""
                        .formatted(forum, participant, initiative, amount));
    }

    private static String slug(Response answer) {
        return answer.jsonPath().getString("type");
    }

    private static JsonNode money(String amount) {
        return Json.of("{\"amount\":\"%s\",\"currency\":\"GBP\"}".formatted(amount));
    }
}

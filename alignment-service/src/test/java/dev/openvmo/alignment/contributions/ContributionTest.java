package dev.openvmo.alignment.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Threads;
import dev.openvmo.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContributionTest {
    private UUID portfolio;
    private UUID initiative;
    private UUID objective;

    @BeforeEach
    void anInitiativeAndAnObjective() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio);
        objective = Given.objective(Given.theme(Given.strategy(portfolio), "Grow", 1), "Conversion", 1);
    }

    @Test
    void aContributionBelongsToTheInitiativesPortfolio() {
        var answer = Given.post("/v1/contributions", body(initiative, 0.8));

        answer.then().statusCode(201);
        assertThat(Json.of(answer, "id", "version", "createdAt", "updatedAt"))
                .isEqualTo(Json.of(
                        """
                                {"portfolioId":"%s","initiativeId":"%s","objectiveId":"%s","strength":0.8,"confidence":1}"""
                                .formatted(portfolio, initiative, objective)));
    }

    @Test
    void thereIsOnePerInitiativeAndObjective() {
        Given.post("/v1/contributions", body(initiative, 0.8)).then().statusCode(201);

        var again = Given.post("/v1/contributions", body(initiative, 0.3));

        again.then().statusCode(409);
        assertThat(again.<String>path("type")).endsWith("/already-exists");
    }

    @Test
    void ofFiftyAtOnceOneIsTaken() {
        var answers = AtOnce.fifty(() -> Given.post("/v1/contributions", body(initiative, 0.5)));

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void anInitiativeAnnouncedWhileTheWriteWaitsIsFound() {
        var coming = Ids.next();
        var answer =
                CompletableFuture.supplyAsync(() -> Given.post("/v1/contributions", body(coming, 0.5)), Threads.OWN);

        PortfolioService.announceInitiative(coming, portfolio, 1);

        assertThat(answer.join().statusCode()).isEqualTo(201);
    }

    @Test
    void anInitiativeNobodyKnowsIsAnUnknownReferenceToTryAgain() {
        var answer = Given.post("/v1/contributions", body(Ids.next(), 0.5));

        answer.then().statusCode(422);
        assertThat(answer.<String>path("type")).endsWith("/unknown-reference");
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/initiativeId");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void manyComeInOneCallEachWithItsResult() {
        var initiatives = Stream.generate(Ids::next).limit(20).toList();
        PortfolioService.announceInitiatives(initiatives, portfolio);
        await().atMost(Patience.LIMIT).until(() -> initiatives.stream()
                .allMatch(id -> As.admin().get("/v1/alignment-scores/" + id).statusCode() == 200));
        var lines = initiatives.stream().map(id -> body(id, 0.5)).collect(Collectors.joining("\n", "", "\n"));
        var all = lines + body(initiatives.get(0), 0.7) + "\n" + body(initiatives.get(0), 1.5);

        var answer = As.admin()
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(all.getBytes(StandardCharsets.UTF_8))
                .post("/v1/contributions/batch");

        answer.then().statusCode(200);
        List<Integer> statuses = answer.path("items.status");
        assertThat(statuses.subList(0, 20)).containsOnly(201);
        assertThat(statuses.subList(20, 22)).containsExactly(409, 422);
    }

    @Test
    void manyThatNobodyKnowsWaitNoLongerThanOne() {
        var unknown = Stream.generate(Ids::next).limit(500).map(id -> body(id, 0.5));

        var answer = Given.post("/v1/contributions/batch", unknown.collect(Collectors.joining(",", "[", "]")));

        answer.then().statusCode(200);
        assertThat(answer.<List<Integer>>path("items.status")).hasSize(500).containsOnly(422);
        assertThat(answer.time()).isLessThan(15_000);
    }

    @Test
    void bothEndsStayWhatTheyAre() {
        var path = "/v1/contributions/" + Given.contribution(initiative, objective, 0.5, 1);

        var answer = Given.patch(path, "{\"objectiveId\":\"%s\"}".formatted(Ids.next()));

        answer.then().statusCode(422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/objectiveId");
    }

    @Test
    void anObjectiveSomebodyContributesToIsNotDeleted() {
        Given.contribution(initiative, objective, 0.5, 1);

        var refused = As.admin().header("If-Match", "*").delete("/v1/objectives/" + objective);

        refused.then().statusCode(409);
        assertThat(refused.<Integer>path("dependents.contributions")).isEqualTo(1);
    }

    @Test
    void aContributorElsewhereWhoIsAViewerHereIsForbiddenAndAStrangerKnowsNothing() {
        var elsewhere = Given.portfolio();
        var viewerHere =
                As.holding(new Tokens.Held(Roles.VIEWER, portfolio), new Tokens.Held(Roles.CONTRIBUTOR, elsewhere));
        var stranger = As.role(Roles.CONTRIBUTOR, elsewhere);

        var forbidden = viewerHere
                .contentType(ContentType.JSON)
                .body(body(initiative, 0.5))
                .post("/v1/contributions");
        var unknown = stranger.contentType(ContentType.JSON)
                .body(body(initiative, 0.5))
                .post("/v1/contributions");

        forbidden.then().statusCode(403);
        unknown.then().statusCode(422);
        assertThat(As.admin()
                        .queryParam("filter", "initiativeId==" + initiative)
                        .get("/v1/contributions")
                        .<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void whatMovesAlongWithItsInitiativeIsAnotherVersion() {
        var path = "/v1/contributions/" + Given.contribution(initiative, objective, 0.5, 1);
        var elsewhere = Given.portfolio();

        PortfolioService.announceInitiative(initiative, elsewhere, 2);

        await().atMost(Patience.LIMIT)
                .until(() -> As.admin().get(path).<String>path("portfolioId").equals(elsewhere.toString()));
        As.admin().get(path).then().statusCode(200).header("ETag", "\"2\"");
    }

    private String body(UUID initiativeId, double strength) {
        return """
            {"initiativeId":"%s","objectiveId":"%s","strength":%s}"""
                .formatted(initiativeId, objective, strength);
    }
}

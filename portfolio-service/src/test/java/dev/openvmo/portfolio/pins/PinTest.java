package dev.openvmo.portfolio.pins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinTest {
    private UUID portfolio;
    private UUID first;
    private UUID last;

    @BeforeEach
    void threeInitiatives() {
        portfolio = Given.portfolio();
        first = Given.initiative(portfolio, "First");
        Given.estimates(Given.initiative(portfolio, "Second"), 3, 0, 0, 1);
        last = Given.initiative(portfolio, "Last");
        Given.estimates(first, 8, 0, 0, 1);
        Given.estimates(last, 1, 0, 0, 1);
    }

    @Test
    void whatIsPinnedComesFirstInTheOrderOfItsPins() {
        pin(last, 1);
        assertThat(backlog(portfolio)).containsExactly("1 Last 1", "2 First", "3 Second");

        var pin = pin(first, 1);
        assertThat(backlog(portfolio)).containsExactly("1 First 1", "2 Last 1", "3 Second");

        Given.patch(pin, "{\"position\":2}").then().statusCode(200);
        assertThat(backlog(portfolio)).containsExactly("1 Last 1", "2 First 2", "3 Second");

        Given.delete(pin).then().statusCode(204);
        assertThat(backlog(portfolio)).containsExactly("1 Last 1", "2 First", "3 Second");
    }

    @Test
    void aPinGoesWhereItsInitiativeGoesAndEndsWithIt() {
        var pin = pin(last, 1);
        var elsewhere = Given.portfolio();
        Given.initiative(elsewhere, "Native");
        Given.patch("/v1/initiatives/" + last, "{\"portfolioId\":\"%s\"}".formatted(elsewhere))
                .then()
                .statusCode(200);
        assertThat(backlog(elsewhere)).containsExactly("1 Last 1", "2 Native");
        assertThat(Json.of(As.admin().get(pin)).get("portfolioId").asText()).isEqualTo(elsewhere.toString());

        Given.delete("/v1/initiatives/" + last).then().statusCode(204);

        As.admin().get(pin).then().statusCode(404);
        assertThat(backlog(elsewhere)).containsExactly("1 Native");
    }

    @Test
    void inATreeOnlyPinsOfItsRootCount() {
        var child = Given.portfolio(portfolio);
        var below = Given.initiative(child, "Below");
        pin(below, 1);
        pin(last, 7);

        assertThat(backlog(child)).containsExactly("1 Below 1");
        assertThat(lines("/v1/portfolios/" + portfolio + "/backlog?descendants=true"))
                .containsExactly("1 Last 7", "2 First", "3 Second", "4 Below");
    }

    @Test
    void aBacklogReadsAsItWasPinnedThen() {
        var pin = pin(last, 1);
        var then = Json.of(As.admin().get(pin)).get("createdAt").asText();
        Given.delete(pin).then().statusCode(204);

        assertThat(lines("/v1/portfolios/" + portfolio + "/backlog?asOf=" + then))
                .containsExactly("1 Last 1", "2 First", "3 Second");
    }

    private static String pin(UUID initiative, int position) {
        var answer = Given.post(
                "/v1/backlog-pins",
                "{\"initiativeId\":\"%s\",\"position\":%d,\"reason\":\"The regulator's date is fixed\"}"
                        .formatted(initiative, position));
        return "/v1/backlog-pins/" + Given.id(answer);
    }

    private static List<String> backlog(UUID portfolio) {
        return lines("/v1/portfolios/" + portfolio + "/backlog");
    }

    /** Rank, title and pin of each. */
    private static List<String> lines(String path) {
        var lines = new ArrayList<String>();
        Json.of(As.admin().get(path))
                .get("items")
                .forEach(item -> lines.add("%s %s %s"
                        .formatted(
                                item.get("rank"),
                                item.get("title").asText(),
                                item.path("pin").asText(""))
                        .strip()));
        return lines;
    }
}

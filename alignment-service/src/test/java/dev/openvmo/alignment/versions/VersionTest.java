package dev.openvmo.alignment.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionTest {
    private UUID portfolio;
    private UUID strategy;
    private UUID theme;
    private UUID conversion;
    private UUID baskets;

    @BeforeEach
    void aStrategy() {
        portfolio = Given.portfolio();
        strategy = Given.strategy(portfolio);
        theme = Given.theme(strategy, "Grow", 13);
        conversion = Given.objective(theme, "Conversion", 17);
        baskets = Given.objective(theme, "Baskets", 19);
    }

    @Test
    void aRetiredStrategyComesBackWithItsScores() {
        var initiative = Given.initiative(portfolio);
        Given.contribution(initiative, conversion, 1, 0.5);
        Given.compared("/v1/themes/" + theme, List.of(conversion, baskets), "[[1,3],[null,1]]");
        Given.active(strategy);
        awaitValue(initiative, 75);
        As.admin().post("/v1/strategies/" + strategy + "/retirement").then().statusCode(200);
        awaitValue(initiative, null);

        var version = As.admin().post("/v1/strategies/" + strategy + "/versions");

        version.then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("name", is("2027 strategy"))
                .body("versionOf", is(strategy.toString()));
        Given.active(UUID.fromString(version.path("id")));
        awaitValue(initiative, 75);
        As.admin().get("/v1/strategies/" + strategy).then().body("state", is("RETIRED"));
    }

    @Test
    void whatIsCopiedWeighsTheSameForTheSameReason() {
        Given.compared("/v1/themes/" + theme, List.of(conversion, baskets), "[[1,3],[null,1]]");

        String version =
                As.admin().post("/v1/strategies/" + strategy + "/versions").path("id");

        var objectives = As.admin()
                .queryParam("filter", "strategyId==" + version)
                .queryParam("sort", "name")
                .get("/v1/objectives");
        assertThat(objectives.<List<String>>path("items.name")).containsExactly("Baskets", "Conversion");
        assertThat(objectives.<List<Float>>path("items.weight")).containsExactly(0.25f, 0.75f);
        assertThat(objectives.<List<String>>path("items.weightSource")).containsOnly("COMPARISON");
        var comparison = As.admin().get("/v1/themes/" + objectives.path("items[0].themeId") + "/comparisons");
        assertThat(comparison.<List<String>>path("items"))
                .containsExactly(objectives.path("items[1].id"), objectives.path("items[0].id"));
    }

    @Test
    void whatShowsAnObjectiveShowsItInTheNextVersion() {
        Given.keyResult(conversion, "More orders", 7);

        String version =
                As.admin().post("/v1/strategies/" + strategy + "/versions").path("id");

        var copies = As.admin()
                .queryParam("filter", "strategyId==" + version + ";name==Conversion")
                .get("/v1/objectives")
                .<String>path("items[0].id");
        As.admin()
                .queryParam("filter", "objectiveId==" + copies)
                .get("/v1/key-results")
                .then()
                .body("items.name", is(List.of("More orders")))
                .body("items.weight", is(List.of(7.0f)))
                .body("items.target", is(List.of(4)));
    }

    @Test
    void onlyAStrategistThereDraftsAVersion() {
        var path = "/v1/strategies/" + strategy + "/versions";

        As.role(Roles.VIEWER, portfolio).post(path).then().statusCode(403);
        As.role(Roles.STRATEGIST, Given.portfolio()).post(path).then().statusCode(404);
    }

    private static void awaitValue(UUID initiative, Integer value) {
        await().atMost(Patience.LIMIT)
                .until(() -> Objects.equals(
                        value,
                        As.admin().get("/v1/alignment-scores/" + initiative).path("value")));
    }
}

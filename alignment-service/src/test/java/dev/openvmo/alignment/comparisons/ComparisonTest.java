package dev.openvmo.alignment.comparisons;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonTest {
    private static final String CONTRADICTION = "[[1,9,\"1/9\"],[null,1,9],[null,null,1]]";

    private UUID portfolio;
    private UUID strategy;
    private String path;
    private List<UUID> themes;

    @BeforeEach
    void threeThemes() {
        portfolio = Given.portfolio();
        strategy = Given.strategy(portfolio);
        path = "/v1/strategies/" + strategy;
        themes = List.of(
                Given.theme(strategy, "Grow", 5), Given.theme(strategy, "Save", 7), Given.theme(strategy, "Last", 11));
    }

    @Test
    void themesWeighWhatWasJudgedOfThem() {
        var written = Given.compared(path, themes, "[[1,\"1/4\",4],[null,1,9],[null,null,1]]");

        written.then().statusCode(201);
        assertThat(written.<List<List<String>>>path("matrix")).hasToString("[[1, 1/4, 4], [4, 1, 9], [1/4, 1/9, 1]]");
        assertThat(written.<Boolean>path("consistent")).isTrue();
        assertThat(written.<String>path("randomIndex")).isEqualTo("Saaty 1980");
        var theme = As.admin().get("/v1/themes/" + themes.get(1));
        assertThat(theme.<Float>path("weight")).isEqualTo(0.717f, within(0.001f));
        assertThat(theme.<String>path("weightSource")).isEqualTo("COMPARISON");
    }

    @Test
    void whatWasSaidBeforeIsReplacedByWhoReadIt() {
        var first = Given.compared(path, themes, "[[1,1,1],[null,1,1],[null,null,1]]");

        Given.compared(path, themes, "[[1,2,2],[null,1,1],[null,null,1]]")
                .then()
                .statusCode(428);
        var again = As.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", first.header("ETag"))
                .body(first.asString().replaceAll("\"weights\".*", "").replaceAll(".*?(\"items\".*),$", "{$1}"))
                .put(path + "/comparisons");

        again.then().statusCode(200).header("ETag", first.header("ETag"));
    }

    @Test
    void aWeightThatIsSaidDirectlyCounts() {
        Given.compared(path, themes, "[[1,2,2],[null,1,1],[null,null,1]]")
                .then()
                .statusCode(201);

        Given.patch("/v1/themes/" + themes.get(0), "{\"weight\":3}").then().statusCode(200);

        As.admin()
                .get("/v1/themes/" + themes.get(0))
                .then()
                .body("weight", is(3))
                .body("weightSource", is("DIRECT"));
        assertThat(As.admin().get(path + "/comparisons").<Boolean>path("consistent"))
                .isTrue();
    }

    @Test
    void forgettingAComparisonLeavesTheWeights() {
        Given.compared(path, themes, "[[1,2,2],[null,1,1],[null,null,1]]")
                .then()
                .statusCode(201);

        As.admin()
                .header("If-Match", "\"1\"")
                .delete(path + "/comparisons")
                .then()
                .statusCode(204);

        As.admin().get(path + "/comparisons").then().statusCode(404);
        As.admin()
                .get("/v1/themes/" + themes.get(0))
                .then()
                .body("weight", is(0.5f))
                .body("weightSource", is("DIRECT"));
        Given.compared(path, themes, "[[1,1,1],[null,1,1],[null,null,1]]")
                .then()
                .header("ETag", "\"2\"");
    }

    @Test
    void aContradictionIsKeptButNotPutInForce() {
        Given.objective(themes.get(0), "Conversion", 1);
        var kept = Given.compared(path, themes, CONTRADICTION);

        var refused = As.admin().post(path + "/activation");

        kept.then().statusCode(201);
        assertThat(kept.<Boolean>path("consistent")).isFalse();
        assertThat(kept.<List<Object>>path("revisit")).hasSize(3);
        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).endsWith("/comparison-inconsistent");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/matrix/0/1", "/matrix/0/2", "/matrix/1/2");
    }

    @Test
    void inForceAContradictionIsRefused() {
        Given.objective(themes.get(0), "Conversion", 1);
        Given.active(strategy);

        Given.compared(path, themes, CONTRADICTION).then().statusCode(409);

        As.admin().get(path + "/comparisons").then().statusCode(404);
    }

    @Test
    void inForceNewWeightsMoveTheScores() {
        var initiative = Given.initiative(portfolio);
        var conversion = Given.objective(themes.get(0), "Conversion", 1);
        var baskets = Given.objective(themes.get(0), "Baskets", 1);
        Given.contribution(initiative, conversion, 1, 1);
        Given.active(strategy);

        Given.compared("/v1/themes/" + themes.get(0), List.of(conversion, baskets), "[[1,4],[\"1/4\",1]]")
                .then()
                .statusCode(201);

        await().atMost(Patience.LIMIT).until(() -> Float.valueOf(80).equals(score(initiative)));
    }

    private static Object score(UUID initiative) {
        Number value = As.admin().get("/v1/alignment-scores/" + initiative).path("value");
        return value == null ? null : value.floatValue();
    }

    @Test
    void everyThemeIsCompared() {
        var refused = Given.compared(path, List.of(themes.get(0), UUID.randomUUID()), "[[1,2],[null,1]]");

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/items/1", "/items", "/items");
    }

    @Test
    void aCellThatIsMissingIsNamed() {
        var refused = Given.compared(path, themes, "[[1,2,3],[null,1,null],[null,null,1]]");

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/matrix/1/2");
    }

    @Test
    void aCellOffTheScaleIsNamed() {
        var refused = Given.compared(path, themes, "[[1,2,10],[null,1,2],[null,null,1]]");

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/matrix/0/2");
    }

    @Test
    void fifteenThemesAreFineAndSixteenSayWhyNot() {
        var many = Given.strategy(portfolio);
        var items = new ArrayList<UUID>();
        for (var n = 0; n < 15; n++) {
            items.add(Given.theme(many, "T" + n, 1));
        }

        Given.compared("/v1/strategies/" + many, items, equal(15)).then().statusCode(201);
        items.add(Given.theme(many, "T15", 1));
        var refused = As.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"items\":%s,\"matrix\":%s}"
                        .formatted(items.stream().map(id -> "\"" + id + "\"").toList(), equal(16)))
                .put("/v1/strategies/" + many + "/comparisons");

        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("random index");
    }

    private static String equal(int items) {
        return nCopies(items, nCopies(items, 1)).toString();
    }
}

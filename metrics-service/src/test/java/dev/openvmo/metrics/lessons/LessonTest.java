package dev.openvmo.metrics.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson is found by its words in any form, and counts where it was taken up. */
@QuarkusTest
class LessonTest {
    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private String lesson;

    @BeforeEach
    void lesson() {
        portfolio = neighbours.portfolio();
        lesson = Measuring.create("/v1/lessons", Measuring.lessonBody(portfolio));
    }

    @Test
    void itIsFoundByOtherFormsOfItsWordsWhichAreShown() {
        As.admin()
                .queryParam("q", "copying twice")
                .queryParam("portfolioId", portfolio)
                .get("/v1/lessons/search")
                .then()
                .statusCode(200)
                .body("items[0].lesson.id", equalTo(lesson))
                .body("items[0].rank", equalTo(1))
                .body("items[0].highlights.find { it.field == 'recommendation' }.parts[0].text", equalTo("Copy"))
                .body("items[0].highlights.find { it.field == 'recommendation' }.parts[0].match", equalTo(true));
        As.admin().get("/v1/lessons/search").then().statusCode(422).body("detail", containsString("'q'"));
    }

    @Test
    void itIsInThePortfoliosLanguageUnlessItSaysAnother() {
        As.admin().get("/v1/lessons/" + lesson).then().body("language", equalTo("en"));
    }

    @Test
    void aSituationInWordsIsToldWhatItHasInCommon() {
        As.admin()
                .queryParam("text", "A weekend for copying customers")
                .queryParam("tags", "migration,other")
                .get("/v1/lessons/suggestions")
                .then()
                .statusCode(200)
                .body("items[0].words", hasItems("copi", "weekend", "custom"))
                .body("items[0].tags", hasItem("migration"));
        As.admin().get("/v1/lessons/suggestions").then().statusCode(422);
        As.admin().get("/v1/lessons/suggestions?text=x&limit=many").then().statusCode(400);
    }

    @Test
    void itCountsWhereItWasTakenUpAndWhetherItHelped() {
        var initiative = neighbours.initiative(portfolio);
        var reuse = reuse(initiative, 201);
        reuse(initiative, 409);

        As.admin()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"helped\":\"HELPED\"}")
                .patch("/v1/lessons/" + lesson + "/reuses/" + reuse)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        As.role("viewer", portfolio)
                .get("/v1/lessons/" + lesson + "/usefulness")
                .then()
                .statusCode(200)
                .body("reused", equalTo(1))
                .body("helped", equalTo(1))
                .body("unknown", equalTo(0));
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/lessons/" + lesson)
                .then()
                .statusCode(409)
                .body("dependents.reuses", equalTo(1));
    }

    @Test
    void aReuseThatIsTakenBackDoesNotCountAndHoldsNothing() {
        var reuse = reuse(neighbours.initiative(portfolio), 201);
        var path = "/v1/lessons/" + lesson + "/reuses/" + reuse;
        As.admin()
                .header("If-Match", "\"1\"")
                .delete(path.replace(lesson, reuse))
                .then()
                .statusCode(404);
        As.admin().delete(path).then().statusCode(428);

        As.admin().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

        As.admin().get(path).then().statusCode(404);
        As.admin().get("/v1/lessons/" + lesson + "/usefulness").then().body("reused", equalTo(0));
        await().atMost(Patience.LIMIT)
                .until(() -> Topic.statesOf("openvmo.metrics.lesson-reuse", UUID.fromString(reuse)).stream()
                        .anyMatch(state -> Json.of(state).path("deleted").asBoolean()));
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/lessons/" + lesson)
                .then()
                .statusCode(204);
    }

    private String reuse(UUID initiative, int status) {
        return As.admin()
                .contentType("application/json")
                .body("{\"initiativeId\":\"%s\"}".formatted(initiative))
                .post("/v1/lessons/" + lesson + "/reuses")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    @Test
    void aHighlightedTextIsThePiecesThatItIsMadeOf() {
        assertThat(LessonSearch.parts("a \u0002b\u0003\u0002c\u0003 d"))
                .isEqualTo(List.of(
                        new FoundLessonsView.Part("a ", false),
                        new FoundLessonsView.Part("b", true),
                        new FoundLessonsView.Part("c", true),
                        new FoundLessonsView.Part(" d", false)));
    }
}

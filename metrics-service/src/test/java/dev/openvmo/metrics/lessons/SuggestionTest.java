package dev.openvmo.metrics.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was learned is told where it may help again, however that is put. */
@QuarkusTest
class SuggestionTest {
    private static final int MOST = SuggestionRecompute.MOST;

    @Inject
    Neighbours neighbours;

    @Inject
    SimilarLessons similar;

    @Inject
    Work work;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theRightLessonIsAmongTheFirstFiveThoughNoWordOfItsTitleIsSaid(String language) {
        var portfolio = portfolio(language);
        var lessons = ParaphrasedLessons.of(language).all();
        var ids = created(portfolio, lessons);

        var fused = work.asService(() -> lessons.stream()
                .filter(each ->
                        similar
                                .rank(new Situation(null, each.elsewhere(), List.of(), null, null), portfolio, MOST)
                                .stream()
                                .anyMatch(found -> found.id().equals(ids.get(each.title()))))
                .count());

        var keywords =
                lessons.stream().filter(each -> foundByKeywords(each, lessons)).count();
        System.out.printf(
                "%s: of %d lessons %d are among the first %d; by keywords %d, by keywords of titles 0, at random %d%n",
                language, lessons.size(), fused, MOST, keywords, MOST);
        assertThat(lessons).hasSize(200).allSatisfy(SuggestionTest::sharesNoTitleWord);
        assertThat(fused).isGreaterThanOrEqualTo(180).isGreaterThan(keywords);
    }

    private static void sharesNoTitleWord(ParaphrasedLessons.Told told) {
        var said = ParaphrasedLessons.words(told.elsewhere());
        assertThat(ParaphrasedLessons.words(told.title())).allSatisfy(word -> assertThat(said)
                .noneMatch(each -> each.equals(word) || word.length() > 4 && each.startsWith(word.substring(0, 5))));
    }

    /** Those with the most words in common come first, and among equals the one that was written first. */
    private static boolean foundByKeywords(ParaphrasedLessons.Told asked, List<ParaphrasedLessons.Told> all) {
        var common = all.stream()
                .map(each -> ParaphrasedLessons.common(asked.elsewhere(), each.text()))
                .toList();
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(common::get, Comparator.reverseOrder()))
                .limit(MOST)
                .anyMatch(n -> all.get(n).equals(asked));
    }

    private static HashMap<String, UUID> created(UUID portfolio, List<ParaphrasedLessons.Told> lessons) {
        var bodies = lessons.stream().map(each -> body(portfolio, each)).toList();
        As.admin()
                .contentType("application/json")
                .body("[" + String.join(",", bodies) + "]")
                .post("/v1/lessons/batch")
                .then()
                .statusCode(200);
        var ids = new HashMap<String, UUID>();
        Json.of(As.admin()
                        .get("/v1/lessons?limit=1000&filter=portfolioId==" + portfolio)
                        .asString())
                .get("items")
                .forEach(each -> ids.put(
                        each.get("title").asText(),
                        UUID.fromString(each.get("id").asText())));
        assertThat(ids).hasSize(lessons.size());
        return ids;
    }

    private static String body(UUID portfolio, ParaphrasedLessons.Told told) {
        return Json.object("{}")
                .put("portfolioId", portfolio.toString())
                .put("title", told.title())
                .put("kind", "BAD")
                .put("context", told.context())
                .put("whatHappened", told.whatHappened())
                .put("recommendation", told.recommendation())
                .toString();
    }

    @Test
    void whatIsLikeAnInitiativeIsSuggestedToItWhileItIsConsideredAndStays() {
        var portfolio = portfolio("en");
        var told = Measuring.create("/v1/lessons", Measuring.lessonBody(portfolio));
        Measuring.create(
                "/v1/lessons",
                Measuring.lessonBody(neighbours.portfolio())); // which readers of this portfolio may not read
        var initiative = Ids.next();

        says(portfolio, initiative, "FUNNEL");

        var suggested = suggested(initiative, 1);
        assertThat(suggested.at("/lessons/0/lessonId").asText()).isEqualTo(told);
        assertThat(suggested.at("/lessons/0/rank").asInt()).isEqualTo(1);
        says(portfolio, initiative, "IMPLEMENTING");
        As.admin()
                .get("/v1/lessons/" + told + "/usefulness")
                .then()
                .statusCode(200)
                .body("suggested", equalTo(1));
        delete("/v1/lessons/" + told);
        assertThat(suggested(initiative, 0).get("initiativeId").asText()).isEqualTo(initiative.toString());
    }

    @Test
    void itMakesNoDifferenceWhetherTheLessonsOrTheInitiativeCameFirst() {
        var lessons = ParaphrasedLessons.of("en").all().subList(0, 20);
        var first = Ids.next();
        var portfolio = portfolio("en");
        created(below(portfolio), lessons);
        says(portfolio, first, "FUNNEL");
        var before = titles(suggested(first, MOST));

        var second = Ids.next();
        var other = portfolio("en");
        says(other, second, "FUNNEL");
        var ids = created(below(other), lessons);

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(titles(suggested(second, MOST))).isEqualTo(before));
        delete("/v1/lessons/" + ids.get(before.get(0)));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(titles(suggested(second, MOST))).doesNotContain(before.get(0)));
    }

    private static List<String> titles(JsonNode state) {
        return state.get("lessons").findValuesAsText("title");
    }

    private UUID below(UUID portfolio) {
        var id = Ids.next();
        neighbours.apply("portfolio", neighbours.event("portfolio", id, id, said -> said.put("language", "en")
                .put("parentId", portfolio.toString())));
        return id;
    }

    private static void delete(String path) {
        var tag = As.admin().get(path).header("ETag");
        As.admin().header("If-Match", tag).delete(path).then().statusCode(204);
    }

    private void says(UUID portfolio, UUID initiative, String state) {
        neighbours.apply("initiative", neighbours.event("initiative", initiative, portfolio, said -> said.put(
                        "portfolioId", portfolio.toString())
                .put("title", "New billing")
                .put("description", "Accounts of customers are carried over; the copying fits into a weekend")
                .put("state", state)));
    }

    private static JsonNode suggested(UUID initiative, int lessons) {
        return await().atMost(Patience.LIMIT)
                .until(
                        () -> Topic.statesOf("openvmo.metrics.lesson-suggestion", initiative).stream()
                                .map(Json::of)
                                .reduce((before, after) -> after)
                                .orElse(null),
                        state -> state != null && state.get("lessons").size() == lessons);
    }

    private UUID portfolio(String language) {
        var id = Ids.next();
        neighbours.apply("portfolio", neighbours.event("portfolio", id, id, said -> said.put("language", language)));
        return id;
    }
}

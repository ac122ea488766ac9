package dev.openvmo.metrics.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.link.Link;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.anonymity.Publication;
import dev.openvmo.metrics.anonymity.Response;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From an invitation to a published score, and every way in which more might be read than that. */
@QuarkusTest
class SurveysTest {
    private static final String GROUPS = ",\"groups\":[\"Day\",\"Night\",\"Shift\"]";

    @Inject
    Neighbours neighbours;

    @Inject
    DueRounds due;

    @Inject
    ObjectMapper mapper;

    private static String survey(UUID portfolio, String kind, String said) {
        return Measuring.create("/v1/surveys", Measuring.surveyBody(portfolio, kind, said));
    }

    private static String round(String survey) {
        return Measuring.create("/v1/survey-rounds", Measuring.roundBody(survey));
    }

    private static ValidatableResponse step(String round, String step, String body) {
        return As.admin()
                .contentType("application/json")
                .body(body)
                .post("/v1/survey-rounds/" + round + "/" + step)
                .then();
    }

    private static List<String> links(String round, int count, String group) {
        var said = group == null ? "" : ",\"group\":\"" + group + "\"";
        return step(round, "links", "{\"count\":" + count + said + "}")
                .statusCode(200)
                .extract()
                .path("links");
    }

    private static io.restassured.response.Response answer(String link, int score, String text) {
        var words = text == null ? "" : ",{\"question\":\"why\",\"text\":\"" + text + "\"}";
        return As.nobody()
                .contentType("application/json")
                .body("{\"answers\":[{\"question\":\"score\",\"score\":%d}%s]}".formatted(score, words))
                .post(link);
    }

    private static ValidatableResponse results(String round, String query) {
        return As.admin().get("/v1/survey-rounds/" + round + "/results" + query).then();
    }

    /** What the table has, past every guard. */
    private static String stored(String sql) {
        try (var connection = Backing.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return String.join(",", all);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Night's three are below the floor of five, and told of with Shift's six only: the whole less Day. */
    @Test
    void noReadTellsOfAGroupBelowTheFloor() throws Exception {
        var portfolio = neighbours.portfolio();
        var metric = Measuring.metric(Names.next("surveys.enps"), "points", "LAST", "PEOPLE");
        var survey = survey(portfolio, "ENPS", GROUPS + ",\"metric\":\"" + metric + "\"");
        var round = round(survey);
        var said = new ArrayList<Response>();
        for (var group : Map.of("Day", 8, "Night", 3, "Shift", 6).entrySet()) {
            var links = links(round, group.getValue() + 1, group.getKey());
            for (int n = 0; n < group.getValue(); n++) {
                var score = (n * 3 + group.getKey().length()) % 11;
                answer(links.get(n), score, n > 1 ? null : group.getKey() + " wrote")
                        .then()
                        .statusCode(204);
                said.add(new Response(group.getKey(), score, Map.of()));
            }
        }
        var during = Instant.now();
        results(round, "").statusCode(409).body("type", endsWith("/round-open"));
        step(round, "reminders", "").statusCode(200).body("unanswered", equalTo(5)); // 15 of 17 by whole floors
        step(round, "closing", "").statusCode(200).body("state", equalTo("CLOSED"));

        var expected = Publication.of(
                new Publication.Asked(SurveyKind.ENPS, 5, Map.of()),
                Map.of("Day", 9, "Night", 4, "Shift", 7),
                20,
                said);
        var whole = results(round, "")
                .statusCode(200)
                .body("groups", nullValue())
                .extract()
                .asString();
        var parted = results(round, "?by=GROUP").statusCode(200).extract().asString();
        assertThat(mapper.readTree(whole).get("whole")).isEqualTo(json(expected.whole()));
        assertThat(mapper.readTree(parted).get("groups")).isEqualTo(json(expected.groups()));
        assertThat(expected.shown().groups()).containsExactly("Day");
        assertThat(mapper.readTree(parted).get("groups").get(1).size())
                .as("group, published, invited")
                .isEqualTo(3);
        assertThat(mapper.readTree(parted).get("groups").get(2).size()).isEqualTo(3);

        results(round, "?asOf=" + during).statusCode(409).body("type", endsWith("/round-open"));
        var comments = "/v1/survey-comments?filter=roundId==" + round;
        As.admin().get(comments + "&asOf=" + during).then().statusCode(400);
        As.admin().get(comments).then().body("items", hasSize(6)).body("items.count{it.group == 'Day'}", equalTo(2));
        As.admin().get(comments + ";group==Night").then().statusCode(200).body("items", hasSize(0));
        As.admin().get(comments + "&count=true").then().body("count", equalTo(6));
        var file = As.admin()
                .accept("text/csv")
                .get(comments)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).contains("Night wrote").doesNotContain(",Night,").doesNotContain(",Shift,");
        var rounds = As.admin()
                .accept("text/csv")
                .get("/v1/survey-rounds?filter=id==" + round)
                .asString();
        assertThat(rounds.lines().findFirst().orElseThrow())
                .doesNotContain("responses")
                .doesNotContain("score");

        var observed = As.admin()
                .get("/v1/observations?filter=metric==" + metric)
                .then()
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertThat(mapper.readTree(observed).at("/items/0/value").decimalValue())
                .isEqualByComparingTo(expected.whole().score());
        await().atMost(Patience.LIMIT)
                .until(() -> !Topic.statesOf("openvmo.metrics.survey-result", UUID.fromString(round))
                        .isEmpty());
        var told = Topic.statesOf("openvmo.metrics.survey-result", UUID.fromString(round));
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .contains("\"responses\":17")
                .doesNotContain("Night")
                .doesNotContain("Day");
        assertThat(Topic.statesOf("openvmo.metrics.survey-round", UUID.fromString(round)))
                .allSatisfy(state -> assertThat(state).doesNotContain("Night").doesNotContain("responses"));

        assertThat(stored("select count(*) from survey_response where round_id = '" + round + "'"))
                .isEqualTo("0");
        assertThat(stored("select count(*) from survey_link where used and round_id = '" + round + "'"))
                .isEqualTo("0");
        assertThat(stored("select distinct created_at from survey_comment where round_id = '" + round + "'"))
                .doesNotContain(",");
    }

    @Test
    void belowTheFloorNothingIsToldButHowManyWereAsked() {
        var round = round(survey(neighbours.portfolio(), "CSAT", ""));
        links(round, 9, null).stream()
                .limit(4)
                .forEach(link -> answer(link, 5, "I wrote").then().statusCode(204));
        step(round, "reminders", "").body("unanswered", equalTo(9));

        step(round, "closing", "").statusCode(200);

        results(round, "?by=GROUP")
                .body("whole.published", equalTo(false))
                .body("whole.invited", equalTo(9))
                .body("whole.responses", nullValue())
                .body("whole.score", nullValue())
                .body("groups", hasSize(0))
                .body("metric", nullValue());
        As.admin().get("/v1/survey-comments?filter=roundId==" + round).then().body("items", hasSize(0));
    }

    @Test
    void aLinkCountsOnceWhoeverHoldsIt() {
        var round = round(survey(neighbours.portfolio(), "CES", ""));
        var link = links(round, 1, null).get(0);
        As.nobody()
                .get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body("most", equalTo(7))
                .body("questions", hasSize(2));

        var statuses = AtOnce.fifty(() -> answer(link, 6, null));

        assertThat(statuses).containsOnly(204, 410).containsOnlyOnce(204);
        assertThat(stored("select count(*) from survey_response where round_id = '" + round + "'"))
                .isEqualTo("1");
        answer(link, 6, null).then().statusCode(410).body("type", endsWith("/link-used"));
        As.nobody().get(link).then().statusCode(410).body("type", endsWith("/link-used"));
        step(round, "closing", "").statusCode(200);
        answer(link, 6, null).then().statusCode(410).body("type", endsWith("/link-expired"));
    }

    @Test
    void aGuessedLinkOpensNothing() {
        for (var guess : List.of(Link.mint(), "short", "a".repeat(43))) {
            As.nobody()
                    .get("/v1/survey-responses/" + guess)
                    .then()
                    .statusCode(404)
                    .header("Cache-Control", "no-store")
                    .body("type", endsWith("/link-unknown"));
            answer("/v1/survey-responses/" + guess, 5, null)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/link-unknown"));
        }
    }

    @Test
    void whatIsNotAskedIsNotCounted() {
        var round = round(survey(neighbours.portfolio(), "CSAT", ""));
        var link = links(round, 1, null).get(0);

        answer(link, 6, null).then().statusCode(422).body("errors[0].pointer", equalTo("/answers/0/score"));
        As.nobody()
                .contentType("application/json")
                .body("{\"answers\":[{\"question\":\"why\",\"text\":\"no score\"},{\"question\":\"age\",\"score\":3}]}")
                .post(link)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/answers/1/question", "/answers")));

        answer(link, 5, null).then().statusCode(204);
    }

    @Test
    void ofAnAnswerNothingIsKeptThatTellsWhoOrWhen() {
        var round = round(survey(neighbours.portfolio(), "STAKEHOLDER", ""));
        links(round, 3, null).forEach(link -> answer(link, 4, null).then().statusCode(204));

        assertThat(
                        stored(
                                """
                                select column_name || ' ' || data_type from information_schema.columns
                                where table_schema = 'public' and table_name in ('survey_response', 'survey_link') order by 1
                                """))
                .doesNotContain("timestamp")
                .doesNotContain("address");
        assertThat(stored("select to_regclass('public.survey_response_history') is null "
                        + "and to_regclass('public.survey_link_history') is null"))
                .isEqualTo("t");
        assertThat(stored("select distinct substr(id::text, 15, 1) from survey_response where round_id = '" + round
                        + "'"))
                .as("a random id")
                .isEqualTo("4");
        assertThat(stored("select count(*) from idempotency where route like '%survey-responses%'"))
                .isEqualTo("0");
        assertThat(stored("select version from survey_round where id = '" + round + "'"))
                .as("answers change nothing of the round")
                .isEqualTo(As.admin()
                        .get("/v1/survey-rounds/" + round)
                        .path("version")
                        .toString());
    }

    @Test
    void aRoundClosesWhenItsTimeIsOver() {
        var survey = survey(neighbours.portfolio(), "CSAT", "");
        var body = "{\"surveyId\":\"%s\",\"closesAt\":\"%s\"}"
                .formatted(survey, Instant.now().plusSeconds(2));
        var round = Measuring.create("/v1/survey-rounds", body);
        var link = links(round, 1, null).get(0);

        await().atMost(Patience.LIMIT).until(() -> {
            due.closeDue();
            return "CLOSED".equals(As.admin().get("/v1/survey-rounds/" + round).path("state"));
        });

        As.nobody().get(link).then().statusCode(410).body("type", endsWith("/link-expired"));
        results(round, "").statusCode(200).body("whole.published", equalTo(false));
    }

    @Test
    void aRoundIsOpenedAskedAndCalledToMindAsItMayBe() {
        var portfolio = neighbours.portfolio();
        var survey = survey(portfolio, "CSAT", GROUPS);
        var later = "{\"surveyId\":\"%s\",\"opensAt\":\"%s\",\"closesAt\":\"%s\"}"
                .formatted(
                        survey, Instant.now().plusSeconds(3600), Instant.now().plusSeconds(7200));
        var round = Measuring.create("/v1/survey-rounds", later);

        As.admin()
                .contentType("application/json")
                .body(Measuring.roundBody(survey))
                .post("/v1/survey-rounds")
                .then()
                .statusCode(409)
                .body("type", endsWith("/round-under-way"));
        step(round, "links", "{\"count\":1}").statusCode(422).body("errors[0].code", equalTo("required"));
        step(round, "links", "{\"count\":1,\"group\":\"Board\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-value"));
        var link = links(round, 1, "Day").get(0);
        As.nobody().get(link).then().statusCode(409).body("type", endsWith("/round-not-open-yet"));
        step(round, "reminders", "").statusCode(200);
        step(round, "reminders", "").statusCode(409).body("type", endsWith("/reminded-already"));
        step(round, "closing", "").statusCode(200);
        step(round, "closing", "").statusCode(409).body("type", endsWith("/round-closed"));
        step(round, "links", "{\"count\":1,\"group\":\"Day\"}").statusCode(409);

        Measuring.metric(Names.next("surveys.money"), "GBP", "SUM", "VALUE");
        var wrong = Measuring.metric(Names.next("surveys.wrong"), "%", "MEAN", "PEOPLE");
        As.admin()
                .contentType("application/json")
                .body(Measuring.surveyBody(portfolio, "CSAT", ",\"metric\":\"" + wrong + "\""))
                .post("/v1/surveys")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/metric"));
        As.admin()
                .contentType("application/json")
                .body(Measuring.surveyBody(portfolio, "CSAT", ",\"anonymityFloor\":4"))
                .post("/v1/surveys")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/anonymityFloor"));
    }

    /** Tags are said of comments afterwards, and nothing else is. */
    @Test
    void aCommentIsTaggedAndDeleted() {
        var round = round(survey(neighbours.portfolio(), "CSAT", ""));
        var links = links(round, 5, null);
        IntStream.range(0, 5).forEach(n -> answer(links.get(n), 4, n == 0 ? "Short queues" : null)
                .then()
                .statusCode(204));
        step(round, "closing", "").statusCode(200);
        String id =
                As.admin().get("/v1/survey-comments?filter=roundId==" + round).path("items[0].id");
        var place = "/v1/survey-comments/" + id;

        var tag = As.admin().get(place).header("ETag");
        As.admin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body("{\"tags\":[\"queues\"]}")
                .patch(place)
                .then()
                .statusCode(200)
                .body("text", equalTo("Short queues"))
                .body("tags", equalTo(List.of("queues")));
        As.admin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", As.admin().get(place).header("ETag"))
                .body("{\"text\":\"Long queues\"}")
                .patch(place)
                .then()
                .statusCode(422);
        As.admin()
                .get("/v1/survey-comments?filter=tags==queues;roundId==" + round)
                .then()
                .body("items", hasSize(1));
        As.admin()
                .header("If-Match", As.admin().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        As.admin().get(place).then().statusCode(404);

        var closed = "/v1/survey-rounds/" + round;
        As.admin()
                .header("If-Match", As.admin().get(closed).header("ETag"))
                .delete(closed)
                .then()
                .statusCode(204);
        results(round, "").statusCode(404);
    }

    private JsonNode json(Object value) throws Exception {
        return mapper.readTree(mapper.writeValueAsString(value));
    }
}

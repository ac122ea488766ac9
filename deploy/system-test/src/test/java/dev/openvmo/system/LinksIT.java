package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link is its holder's whole proof: whoever reads logs and traces has none. */
@Order(1)
@ExtendWith(TwoOfEach.class)
class LinksIT {
    private static final List<String> ON_THE_WAY = List.of("gateway", "metrics");

    private final Suite suite = TwoOfEach.suite();
    private final Api api = new Api(suite.gatewayUrl(), suite.adminKey());
    private final Api holder = new Api(suite.gatewayUrl(), null);

    @Test
    void noLinkIsInALogOrATrace() throws IOException {
        // Given a link of each kind
        var organisation = Organisation.create(api, "Linked");
        var answering = survey(organisation);
        var sharing = valueStatement(organisation);
        var acknowledging = announcement(organisation);

        // When they are opened, used, used again, mistyped, and tried in every way that is refused
        holder.post(answering, Map.of("answers", List.of(Map.of("question", "recommend", "score", "many"))))
                .expect(422);
        holder.get(answering).expect(200);
        holder.post(answering, Map.of("answers", List.of(Map.of("question", "recommend", "score", 9))))
                .expect(204);
        holder.get(answering).expect(410);
        holder.get(sharing).expect(200);
        holder.post(acknowledging, null).expect(200);
        holder.post(acknowledging, null).expect(410);
        var tried = new ArrayList<>(List.of(answering, sharing, acknowledging));
        for (var link : List.of(answering, sharing, acknowledging)) {
            var mistyped = link.substring(0, link.length() - 1) + "~";
            var wrong = link.substring(0, link.length() - 2) + "__";
            tried.addAll(List.of(mistyped, wrong));
            for (var path : List.of(mistyped, wrong, link + "/", link + "?page=1", link + "/x")) {
                refused(holder, "GET", path);
            }
            for (var caller : List.of(holder, api)) {
                refused(caller, "PUT", link);
                refused(caller, "DELETE", link);
                refused(caller, "PATCH", link);
            }
            refused(holder, "POST", wrong);
        }

        // Then what is asked after them is told of by each process on the way, and they are not
        var asked =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
        asked.forEach(id -> api.get("/v1/surveys/" + id).expect(404));
        for (var process : ON_THE_WAY) {
            await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                            String.join("", TwoOfEach.spans().exports(process)))
                    .contains(asked));
        }
        var secrets = tried.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .map(link -> link.substring(0, link.length() - 2))
                .toArray(String[]::new);
        for (var process : ON_THE_WAY) {
            assertThat(String.join("", TwoOfEach.spans().exports(process))).doesNotContain(secrets);
        }
        for (var process : suite.services()) {
            assertThat(Files.readString(suite.log(process.name())))
                    .as(process.name())
                    .isNotBlank()
                    .doesNotContain(secrets);
        }
    }

    private static void refused(Api caller, String method, String path) throws IOException {
        var body = method.equals("GET") || method.equals("DELETE") ? null : "{";
        assertThat(caller.attempt(method, path, body, request -> request).status())
                .as("%s %s", method, path)
                .isBetween(400, 429);
    }

    private String survey(Organisation organisation) {
        var survey = Map.of(
                "portfolioId", organisation.portfolioId(),
                "name", "Linked",
                "kind", "NPS",
                "subjectType", "PORTFOLIO",
                "subjectId", organisation.portfolioId(),
                "language", "en",
                "questions", List.of(Map.of("key", "recommend", "type", "SCORE", "text", "Do you recommend us?")));
        var id = api.post("/v1/surveys", survey).expect(201).id();
        var round = api.post("/v1/survey-rounds", Map.of("surveyId", id, "closesAt", inAMonth()))
                .expect(201)
                .id();
        return api.post("/v1/survey-rounds/" + round + "/links", Map.of("count", 1))
                .expect(200)
                .json()
                .at("/links/0")
                .asText();
    }

    private String valueStatement(Organisation organisation) {
        var initiative = organisation.initiative("Linked");
        return whenKnown("/v1/value-statements/" + initiative + "/links", Map.of("expiresAt", inAMonth()))
                .get("path")
                .asText();
    }

    private String announcement(Organisation organisation) {
        var strategy = organisation.strategy();
        organisation.objective(organisation.theme(strategy, "Theme", 1), "Objective", 1);
        organisation.activate(strategy);
        var announced = Map.of(
                "strategyId",
                strategy,
                "text",
                "From April on",
                "recipients",
                List.of(Map.of("name", "Works council")));
        var id = whenKnown("/v1/strategy-announcements", announced).get("id").asText();
        return api.post("/v1/strategy-announcements/" + id + "/links", Map.of("name", "Works council"))
                .expect(200)
                .json()
                .get("path")
                .asText();
    }

    /** As soon as what is named has arrived there. */
    private JsonNode whenKnown(String path, Object body) {
        return await().atMost(Patience.LIMIT)
                .until(() -> api.post(path, body), reply -> reply.status() < 300)
                .json();
    }

    private static String inAMonth() {
        return Instant.now().plus(Duration.ofDays(30)).toString();
    }
}

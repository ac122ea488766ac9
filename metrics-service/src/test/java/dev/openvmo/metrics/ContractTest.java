package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.actionBody;
import static dev.openvmo.metrics.testing.Measuring.alertRuleBody;
import static dev.openvmo.metrics.testing.Measuring.benefitBody;
import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.forecastBody;
import static dev.openvmo.metrics.testing.Measuring.intakeSourceBody;
import static dev.openvmo.metrics.testing.Measuring.lessonBody;
import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static dev.openvmo.metrics.testing.Measuring.retrospectiveBody;
import static dev.openvmo.metrics.testing.Measuring.targetBody;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.facts.DeployedChange;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.Voices;
import dev.openvmo.metrics.testing.Working;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What we publish is what our contracts say, and we read what our neighbours' say. */
@QuarkusTest
class ContractTest extends dev.openvmo.kit.testing.ContractTest {
    private static final String TARGET =
            "\"baseline\":0,\"value\":3,\"startOn\":\"2026-01-01\",\"dueOn\":\"2026-12-31\"";
    private static final String RULE = "\"kind\":\"THRESHOLD\",\"condition\":\"ABOVE\",\"threshold\":1";
    private static final String FEEDBACK =
            "\"sentiment\":\"NEGATIVE\",\"tags\":[\"payment\"],\"links\":[{\"type\":\"INITIATIVE\",\"id\":\"%s\"}]";
    private static final String UNIT_VALUE = "\"unitValue\":{\"amount\":\"2.00\"}";

    @Inject
    Neighbours neighbours;

    @Inject
    Facts facts;

    @Inject
    Work work;

    @Override
    protected void givenOneOfEach() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var importId = Ids.next();
        metric("contract.value", "GBP", "SUM", "VALUE");
        observe(observation("contract.value", initiative, initiative.toString(), "2026-11-01T00:00:00Z", "1.5", null));
        neighbours.apply("measured-row", neighbours.event("measured-row", Ids.next(), portfolio, state -> state.put(
                        "importId", importId.toString())
                .put("externalId", importId.toString())
                .put("metric", "contract.unknown")));

        var benefit = create("/v1/benefits", benefitBody(initiative, "contract.value", UNIT_VALUE));
        create("/v1/benefits/" + benefit + "/forecasts", forecastBody("Ada Field", "2027-Q1", 1, 2, 3));
        create("/v1/targets", targetBody("contract.value", initiative, TARGET));
        create(
                "/v1/delivery-services",
                Measuring.deliveryServiceBody(portfolio)
                        .replace(
                                "\"owner\"",
                                "\"description\":\"From basket to order\",\"initiativeId\":\"%s\",\"owner\""
                                        .formatted(initiative)));
        var told = create("/v1/feedback", Voices.feedbackBody(initiative, FEEDBACK.formatted(initiative)));
        As.admin()
                .contentType("application/json")
                .body("{\"verdict\":\"ACCEPTED\",\"reason\":\"It is true\"}")
                .post("/v1/feedback/" + told + "/triage")
                .then()
                .statusCode(200);
        create(
                "/v1/strategy-announcements",
                Voices.announcementBody(
                        neighbours.strategy(portfolio, "ACTIVE"), "],\"dueAt\":\"2099-12-31T00:00:00Z\""));
        create("/v1/maturity-models", Voices.modelBody());
        create("/v1/maturity-assessments", Voices.roundBody(portfolio, "2026-11-20", 2, 4));
        create("/v1/alert-rules", alertRuleBody("contract.value", initiative, RULE));
        create(
                "/v1/insight-rules",
                "{\"portfolioId\":\"%s\",\"rule\":\"STALE_MEASUREMENT\",\"parameters\":[{\"name\":\"days\",\"value\":120}]}"
                        .formatted(portfolio));
        neighbours.apply("actual", neighbours.event("actual", Ids.next(), portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("initiativeId", initiative.toString())
                .put("bookedOn", LocalDate.now(ZoneOffset.UTC).minusDays(9).toString())));
        Working.tell(Working.item(Names.next("contract"), initiative, "\"startedAt\":\"2026-10-02T00:00:00Z\""))
                .statusCode(201);

        create(
                "/v1/reviews",
                """
                {"portfolioId":"%s","period":"2026-Q3","participants":["Grace Moor"],"agenda":"Scorecards","notes":"Go on",\
                "outcomes":[{"kind":"DECISION","id":"%s","text":"Checkout is funded"}]}"""
                        .formatted(portfolio, initiative));
        work.asService(() -> facts.take(Writer.SERVICE, List.of(deployment(portfolio, initiative))));
        var lesson = create(
                "/v1/lessons", lessonBody(portfolio).replace("\"tags\"", "\"applicability\":\"Always\",\"tags\""));
        create("/v1/retrospectives", retrospectiveBody(portfolio));
        create(
                "/v1/improvement-actions",
                actionBody(
                        portfolio,
                        "\"metric\":\"contract.value\",\"subjectType\":\"INITIATIVE\",\"subjectId\":\"%s\",\"owner\":\"Ada Field\",\"dueOn\":\"2026-12-31\""
                                .formatted(initiative)));
        create(
                "/v1/lessons/" + lesson + "/reuses",
                "{\"initiativeId\":\"%s\",\"note\":\"Twice\"}".formatted(initiative));
        neighbours.apply("initiative", neighbours.event("initiative", initiative, portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("title", "Copy customer records over a weekend")));
        var source = create(
                "/v1/intake-sources",
                intakeSourceBody(
                        portfolio,
                        "GITHUB",
                        "{\"repository\":\"acme/shop\",\"service\":\"shop\",\"initiativeId\":\"" + initiative + "\"}"));
        As.admin()
                .contentType("application/json")
                .body("{}")
                .post("/v1/intake-sources/" + source + "/secrets")
                .then()
                .statusCode(200);

        survey(portfolio);
        await().atMost(Patience.LIMIT)
                .until(() -> !Topic.statesOf("openvmo.metrics.value", initiative)
                                .isEmpty()
                        && !Topic.statesOf("openvmo.metrics.delivery", initiative)
                                .isEmpty()
                        && !Topic.statesOf("openvmo.metrics.flow", initiative).isEmpty()
                        && !Topic.statesOf("openvmo.metrics.realisation", initiative)
                                .isEmpty()
                        && !Topic.statesOf("openvmo.metrics.lesson-suggestion", initiative)
                                .isEmpty()
                        && !Measuring.statuses("contract.value", initiative).isEmpty()
                        && As.admin()
                                        .get("/v1/alerts?filter=subjectId==" + initiative)
                                        .<Integer>path("items.size()")
                                == 1
                        && As.admin()
                                        .get("/v1/insights?filter=rule==UNALIGNED_SPEND;initiativeId==" + initiative)
                                        .<Integer>path("items.size()")
                                == 1
                        && !Topic.statesOf("openvmo.metrics.receipt", importId).isEmpty());
    }

    /** One that five answered, of whom one wrote something. */
    private static void survey(UUID portfolio) {
        metric("contract.csat", "%", "LAST", "SATISFACTION");
        var survey = create(
                "/v1/surveys",
                Measuring.surveyBody(
                        portfolio,
                        "CSAT",
                        ",\"groups\":[\"Day\"],\"metric\":\"contract.csat\",\"tags\":[\"contract\"]"));
        var round = create("/v1/survey-rounds", Measuring.roundBody(survey));
        List<String> links =
                step(round, "links", "{\"count\":5,\"group\":\"Day\"}").path("links");
        links.forEach(link -> As.nobody()
                .contentType("application/json")
                .body(
                        "{\"answers\":[{\"question\":\"score\",\"score\":4},{\"question\":\"why\",\"text\":\"Short queues\"}]}")
                .post(link)
                .then()
                .statusCode(204));
        step(round, "reminders", "");
        step(round, "closing", "");
    }

    private static Response step(String round, String step, String body) {
        var answer =
                As.admin().contentType("application/json").body(body).post("/v1/survey-rounds/" + round + "/" + step);
        answer.then().statusCode(200);
        return answer;
    }

    private static DeploymentFact deployment(UUID portfolio, UUID initiative) {
        return new DeploymentFact(
                "contract",
                initiative.toString(),
                null,
                portfolio,
                "checkout",
                null,
                InitiativeName.of(initiative),
                "production",
                "1.4.2",
                null,
                null,
                Instant.now(),
                DeploymentFact.Outcome.SUCCESS,
                DeploymentFact.Kind.DEPLOYED,
                false,
                List.of(new DeployedChange("9eea023", Instant.now().minusSeconds(3600))));
    }
}

package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.ResourceChecks;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.Voices;
import dev.openvmo.metrics.testing.Working;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every resource behaves as every other. */
@QuarkusTest
class ResourcesTest {
    private final AtomicLong counter = new AtomicLong();

    @Inject
    Neighbours neighbours;

    private UUID initiative;
    private UUID home;

    @TestFactory
    Stream<DynamicTest> metrics() {
        return ResourceChecks.of("/v1/metrics", Measuring::metricBody)
                .announced("metrics", "metric")
                .addressedBy("key")
                .everywhere()
                .writtenBy("strategist")
                .changing("name")
                .optional("description", "Orders per visit")
                .uniqueForEver("key")
                .fixed("key")
                .heldBy("observations", this::measured)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> observations() {
        return ResourceChecks.of("/v1/observations", this::observationBody)
                .writtenBy("contributor")
                .namedBySender()
                .stampedBy("updatedAt")
                .neverChanged()
                .oneAtATime()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> workItems() {
        return ResourceChecks.of("/v1/work-items", this::workItemBody)
                .writtenBy("contributor")
                .namedBySender()
                .senderSays("createdAt")
                .stampedBy("updatedAt")
                .neverChanged()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> benefits() {
        return ResourceChecks.of("/v1/benefits", this::benefitBody)
                .announced("metrics", "benefit")
                .writtenBy("contributor")
                .changing("owner")
                .fixed("initiativeId")
                .fixed("metric")
                .unique("name")
                .heldBy("forecasts", ResourcesTest::forecast)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> targets() {
        return ResourceChecks.of("/v1/targets", this::targetBody)
                .announced("metrics", "target")
                .writtenBy("contributor")
                .changing("baseline", () -> DecimalNode.valueOf(BigDecimal.valueOf(counter.incrementAndGet(), 6)))
                .optional("owner", "Ada Field")
                .fixed("metric")
                .fixed("subjectId")
                .unique("dueOn")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> alertRules() {
        return ResourceChecks.of("/v1/alert-rules", this::alertRuleBody)
                .announced("metrics", "alert-rule")
                .writtenBy("contributor")
                .changing("name")
                .fixed("metric")
                .fixed("subjectId")
                .unique("name")
                .tests();
    }

    /** With numbers of its own, for the golden events hold them. */
    @TestFactory
    Stream<DynamicTest> insightRules() {
        var days = new AtomicLong();
        return ResourceChecks.of("/v1/insight-rules", () -> insightRuleBody(days.incrementAndGet()))
                .announced("metrics", "insight-rule")
                .writtenBy("portfolio-manager")
                .changing(
                        "parameters",
                        () -> Json.of("[{\"name\":\"horizonDays\",\"value\":%d}]".formatted(days.incrementAndGet())))
                .fixed("portfolioId")
                .uniqueForEver("rule")
                .tests();
    }

    private String insightRuleBody(long days) {
        var rules = List.of("SHORTFALL", "STALE_MEASUREMENT", "UNALIGNED_SPEND");
        return """
            {"portfolioId":"%s","rule":"%s","parameters":[{"name":"horizonDays","value":%d}]}"""
                .formatted(neighbours.portfolio(), rules.get((int) days % rules.size()), days);
    }

    @TestFactory
    Stream<DynamicTest> lessons() {
        return ResourceChecks.of("/v1/lessons", () -> Measuring.lessonBody(neighbours.portfolio()))
                .announced("metrics", "lesson")
                .writtenBy("contributor")
                .changing("title")
                .optional("applicability", "Wherever data is moved")
                .fixed("portfolioId")
                .heldBy("reuses", this::reused)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> lessonReuses() {
        var portfolio = neighbours.portfolio();
        var lesson = Measuring.create("/v1/lessons", Measuring.lessonBody(portfolio));
        var said = new AtomicInteger();
        return ResourceChecks.of("/v1/lessons/" + lesson + "/reuses", () -> "{\"initiativeId\":\"%s\"}"
                        .formatted(neighbours.initiative(portfolio)))
                .announced("metrics", "lesson-reuse")
                .writtenBy("contributor")
                .oneAtATime()
                .changing("helped", () -> TextNode.valueOf(said.incrementAndGet() % 2 == 0 ? "DID_NOT_HELP" : "HELPED"))
                .optional("note", "Twice")
                .uniqueForEver("initiativeId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> improvementActions() {
        return ResourceChecks.of(
                        "/v1/improvement-actions",
                        () -> Measuring.actionBody(neighbours.portfolio(), "\"dueOn\":\"2026-12-31\""))
                .announced("metrics", "improvement-action")
                .writtenBy("contributor")
                .changing("title")
                .optional("owner", "Ada Field")
                .fixed("portfolioId")
                .closedBy("action-closed", ResourcesTest::done)
                .tests();
    }

    private static void done(JsonNode action) {
        As.admin()
                .contentType("application/json")
                .body("{\"to\":\"DONE\"}")
                .post("/v1/improvement-actions/" + action.get("id").asText() + "/transitions")
                .then()
                .statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> retrospectives() {
        return ResourceChecks.of("/v1/retrospectives", () -> Measuring.retrospectiveBody(neighbours.portfolio()))
                .announced("metrics", "retrospective")
                .writtenBy("contributor")
                .changing("title")
                .fixed("portfolioId")
                .fixed("subjectId")
                .heldBy("improvementActions", ResourcesTest::acted)
                .closedBy("retrospective-closed", ResourcesTest::closed)
                .tests();
    }

    private static void acted(JsonNode retrospective) {
        Measuring.create(
                "/v1/improvement-actions",
                Measuring.actionBody(
                        UUID.fromString(retrospective.get("portfolioId").asText()),
                        "\"retrospectiveId\":\"%s\""
                                .formatted(retrospective.get("id").asText())));
    }

    private static void closed(JsonNode retrospective) {
        As.admin()
                .post("/v1/retrospectives/" + retrospective.get("id").asText() + "/closing")
                .then()
                .statusCode(200);
    }

    private void reused(JsonNode lesson) {
        var portfolio = UUID.fromString(lesson.get("portfolioId").asText());
        Measuring.create(
                "/v1/lessons/" + lesson.get("id").asText() + "/reuses",
                "{\"initiativeId\":\"%s\"}".formatted(neighbours.initiative(portfolio)));
    }

    @TestFactory
    Stream<DynamicTest> deliveryServices() {
        return ResourceChecks.of("/v1/delivery-services", () -> Measuring.deliveryServiceBody(home()))
                .announced("metrics", "delivery-service")
                .writtenBy("contributor")
                .changing("name")
                .optional("description", "From the basket to the paid order")
                .unique("name")
                .heldBy("deployments", ResourcesTest::deployed)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> deployments() {
        return ResourceChecks.of("/v1/deployments", () -> Measuring.deploymentBody(home(), "checkout"))
                .writtenBy("contributor")
                .namedBySender()
                .stampedBy("updatedAt")
                .senderSays("version")
                .neverChanged()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> incidents() {
        return ResourceChecks.of("/v1/incidents", () -> Measuring.incidentBody(home(), "checkout"))
                .writtenBy("contributor")
                .namedBySender()
                .stampedBy("updatedAt")
                .neverChanged()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> changes() {
        return ResourceChecks.of("/v1/changes", () -> Measuring.changeBody(home()))
                .writtenBy("contributor")
                .namedBySender()
                .stampedBy("updatedAt")
                .senderSays("createdAt")
                .neverChanged()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> feedback() {
        return ResourceChecks.of("/v1/feedback", this::feedbackBody)
                .announced("metrics", "feedback")
                .writtenBy("contributor")
                .changing("channel")
                .optional("sentiment", "NEGATIVE")
                .fixed("subjectId")
                .unique("externalId")
                .heldBy("duplicates", this::duplicated)
                .tests();
    }

    private String feedbackBody() {
        return Voices.feedbackBody(
                neighbours.initiative(home()),
                "\"source\":\"desk\",\"externalId\":\"%s\"".formatted(Names.next("ticket")));
    }

    private void duplicated(JsonNode feedback) {
        var second = Measuring.create("/v1/feedback", feedbackBody());
        As.admin()
                .contentType("application/json")
                .body("{\"verdict\":\"DUPLICATE\",\"duplicateOf\":\"%s\"}"
                        .formatted(feedback.get("id").asText()))
                .post("/v1/feedback/" + second + "/triage")
                .then()
                .statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> maturityModels() {
        return ResourceChecks.of("/v1/maturity-models", Voices::modelBody)
                .announced("metrics", "maturity-model")
                .everywhere()
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("description", "As agreed in May")
                .unique("name")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> maturityAssessments() {
        return ResourceChecks.of("/v1/maturity-assessments", this::roundBody)
                .announced("metrics", "maturity-assessment")
                .writtenBy("contributor")
                .changing("note")
                .fixed("portfolioId")
                .unique("assessedOn")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> strategyAnnouncements() {
        return ResourceChecks.of("/v1/strategy-announcements", this::announcementBody)
                .announced("metrics", "announcement")
                .writtenBy("strategist")
                .changing("text")
                .optional("dueAt", "2099-12-31T00:00:00Z")
                .fixed("strategyId")
                .heldBy("acknowledgements", ResourcesTest::acknowledged)
                .tests();
    }

    private String announcementBody() {
        return Voices.announcementBody(neighbours.strategy(neighbours.portfolio(), "ACTIVE"), "]");
    }

    private static void acknowledged(JsonNode announcement) {
        As.admin()
                .contentType("application/json")
                .body("{\"name\":\"Works council\"}")
                .post("/v1/strategy-announcements/" + announcement.get("id").asText() + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    private String roundBody() {
        return Voices.roundBody(
                neighbours.portfolio(),
                LocalDate.of(2020, 1, 1).plusDays(counter.incrementAndGet()).toString(),
                2,
                4);
    }

    private UUID home() {
        home = home == null ? neighbours.portfolio() : home;
        return home;
    }

    private static void deployed(JsonNode service) {
        var portfolio = UUID.fromString(service.get("portfolioId").asText());
        Measuring.create(
                "/v1/deployments",
                Measuring.deploymentBody(portfolio, service.get("name").asText()));
    }

    @TestFactory
    Stream<DynamicTest> intakeSources() {
        return ResourceChecks.of("/v1/intake-sources", this::intakeSourceBody)
                .announced("metrics", "intake-source")
                .writtenBy("portfolio-manager")
                .changing("name")
                .fixed("kind")
                .fixed("portfolioId")
                .unique("name")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> surveys() {
        return ResourceChecks.of("/v1/surveys", () -> Measuring.surveyBody(neighbours.portfolio(), "NPS", ""))
                .announced("metrics", "survey")
                .writtenBy("contributor")
                .changing("name")
                .fixed("portfolioId")
                .fixed("subjectId")
                .unique("name")
                .heldBy(
                        "rounds",
                        survey -> Measuring.create(
                                "/v1/survey-rounds",
                                Measuring.roundBody(survey.get("id").asText())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> surveyRounds() {
        return ResourceChecks.of("/v1/survey-rounds", this::surveyRoundBody)
                .announced("metrics", "survey-round")
                .writtenBy("contributor")
                .neverChanged()
                .oneAtATime()
                .tests();
    }

    private String surveyRoundBody() {
        return Measuring.roundBody(
                Measuring.create("/v1/surveys", Measuring.surveyBody(neighbours.portfolio(), "CSAT", "")));
    }

    @TestFactory
    Stream<DynamicTest> reviews() {
        return ResourceChecks.of("/v1/reviews", this::reviewBody)
                .announced("metrics", "review")
                .writtenBy("portfolio-manager")
                .changing("notes")
                .optional("agenda", "Scorecards; decisions due")
                .fixed("portfolioId")
                .unique("period")
                .tests();
    }

    private String reviewBody() {
        var quarter = counter.incrementAndGet();
        return """
            {"portfolioId":"%s","period":"%d-Q%d","participants":["Grace Moor"],"notes":"All is well",\
            "outcomes":[{"kind":"OTHER","text":"Go on"}]}"""
                .formatted(home(), 2000 + quarter / 4 % 900, 1 + quarter % 4);
    }

    private String intakeSourceBody() {
        return Measuring.intakeSourceBody(
                neighbours.portfolio(), counter.incrementAndGet() % 2 == 0 ? "GITHUB" : "GITLAB", "");
    }

    private String targetBody() {
        return Measuring.targetBody(
                Measuring.metric(Names.next("resources.target"), "%", "MEAN", "VALUE"),
                neighbours.initiative(neighbours.portfolio()),
                "\"owner\":\"Grace Moor\",\"baseline\":2,\"value\":3,\"startOn\":\"2026-01-01\",\"dueOn\":\"%s\""
                        .formatted(LocalDate.of(2027, 1, 1).plusDays(counter.incrementAndGet())));
    }

    private String alertRuleBody() {
        return Measuring.alertRuleBody(
                Measuring.metric(Names.next("resources.alert"), "%", "MEAN", "VALUE"),
                neighbours.initiative(neighbours.portfolio()),
                "\"kind\":\"THRESHOLD\",\"condition\":\"ABOVE\",\"threshold\":2");
    }

    private String benefitBody() {
        var metric = Measuring.metric(Names.next("resources.savings"), "GBP", "SUM", "VALUE");
        return Measuring.benefitBody(neighbours.initiative(neighbours.portfolio()), metric, "\"disbenefit\":false");
    }

    private static void forecast(JsonNode benefit) {
        Measuring.create(
                "/v1/benefits/" + benefit.get("id").asText() + "/forecasts",
                Measuring.forecastBody("Ada Field", "2027-Q1", 1, 2, 3));
    }

    private String observationBody() {
        initiative = initiative == null ? neighbours.initiative(neighbours.portfolio()) : initiative;
        var metric = Measuring.metric("resources.conversion", "%", "MEAN", "VALUE");
        return observation(metric, initiative, Names.next("measured"), "2026-11-01T00:00:00Z", "3.1", null);
    }

    private String workItemBody() {
        initiative = initiative == null ? neighbours.initiative(neighbours.portfolio()) : initiative;
        return Working.item(Names.next("item"), initiative, "\"startedAt\":\"2026-10-02T00:00:00Z\"");
    }

    private void measured(JsonNode metric) {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var body = observation(
                metric.get("key").asText(), initiative, Names.next("measured"), "2026-11-01T00:00:00Z", "1.5", null);
        observe(body).statusCode(201);
    }
}

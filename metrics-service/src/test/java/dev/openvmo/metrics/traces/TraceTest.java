package dev.openvmo.metrics.traces;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From whatever is linked up to the reason for it, and down to all that serves it. */
@QuarkusTest
class TraceTest {
    private static final String METRIC = "trace.waiting";

    @Inject
    Neighbours neighbours;

    @Inject
    Facts facts;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID corporate;
    private UUID retail;
    private UUID stream;
    private UUID initiative;
    private final UUID strategy = Ids.next();
    private final UUID theme = Ids.next();
    private final UUID objective = Ids.next();
    private final UUID result = Ids.next();
    private final List<Runnable> events = new ArrayList<>();

    @BeforeEach
    void organisation() {
        metric(METRIC, "min", "DECREASE", "LAST", "FLOW");
        corporate = neighbours.portfolio();
        retail = neighbours.portfolio(Ids.next(), corporate, "GBP");
        stream = neighbours.valueStream(Ids.next(), retail, "STREAM-" + retail);
        initiative = Ids.next();
        event("initiative", initiative, retail, state -> state.put("title", "One page")
                .put("valueStreamId", stream.toString()));
        goal("strategy", strategy, state -> state.put("name", "2027"));
        goal("theme", theme, state -> state.put("strategyId", strategy.toString())
                .put("name", "Growth")
                .put("weight", 1));
        goal("objective", objective, state -> state.put("themeId", theme.toString())
                .put("name", "Waiting")
                .put("weight", 0.5));
        keyResult(result, 3, "0.5");
        event("contribution", Ids.next(), retail, state -> state.put("initiativeId", initiative.toString())
                .put("objectiveId", objective.toString())
                .put("strength", 0.8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anInitiativeIsTracedToItsReasonsAndItsMeasurementsInWhateverOrderTheyCame(long seed) {
        events.add(this::measure);
        Collections.shuffle(events, new Random(seed));

        events.forEach(Runnable::run);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(said(trace("INITIATIVE", initiative)))
                .containsExactlyInAnyOrder(
                        "STRATEGY ABOVE 2027 0.5",
                        "THEME ABOVE Growth 0.5",
                        "OBJECTIVE ABOVE Waiting 0.5",
                        "PORTFOLIO ABOVE Retail ",
                        "VALUE_STREAM ABOVE Checkout ",
                        "INITIATIVE SUBJECT One page ",
                        "METRIC BELOW " + METRIC + " "));
        assertThat(links(trace("INITIATIVE", initiative)))
                .contains(objective + " < " + initiative + " 0.8", stream + " < " + initiative + " ")
                .hasSize(6);
        assertThat(said(trace("OBJECTIVE", objective)))
                .contains(
                        "THEME ABOVE Growth 0.5",
                        "OBJECTIVE SUBJECT Waiting 0.5",
                        "KEY_RESULT BELOW Faster 0.5",
                        "INITIATIVE BELOW One page ",
                        "METRIC BELOW " + METRIC + " ")
                .noneMatch(node -> node.startsWith("PORTFOLIO"));
    }

    @Test
    void aGoalsGradeIsThatOfItsKeyResultsByWeightOverWhatIsMeasured() {
        var loyalty = Ids.next();
        keyResult(Ids.next(), 1, null);
        goal("objective", loyalty, state -> state.put("themeId", theme.toString())
                .put("name", "Loyalty")
                .put("weight", 0.5));
        goal("key-result", Ids.next(), state -> graded(state, loyalty, 1, "0"));
        events.forEach(Runnable::run);

        var nodes = trace("STRATEGY", strategy).get("nodes");

        assertThat(node(nodes, strategy).get("grade").decimalValue()).isEqualByComparingTo("0.214285714");
        assertThat(node(nodes, theme).get("measuredShare").decimalValue()).isEqualByComparingTo("0.875");
        assertThat(node(nodes, objective).get("measuredShare").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(node(nodes, loyalty).get("grade").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void aReaderSeesWhatIsHisAndNothingOfTheRest() {
        events.add(this::measure);
        events.forEach(Runnable::run);

        var below = As.role("viewer", retail);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(said(trace(below, "INITIATIVE", initiative)))
                .containsExactlyInAnyOrder(
                        "PORTFOLIO ABOVE Retail ",
                        "VALUE_STREAM ABOVE Checkout ",
                        "INITIATIVE SUBJECT One page ",
                        "METRIC BELOW " + METRIC + " "));
        below.get("/v1/traces/STRATEGY/" + strategy).then().statusCode(404);
        As.role("viewer", neighbours.portfolio())
                .get("/v1/traces/INITIATIVE/" + initiative)
                .then()
                .statusCode(404);
        As.admin().get("/v1/traces/THEME/" + initiative).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itsMoneyIsCountedByCurrencyInWhateverOrderItCame(long seed) {
        money("commitment", retail, "250000.00", "GBP");
        money("commitment", retail, "1000.50", "GBP");
        money("actual", retail, "-12.25", "GBP");
        money("actual", retail, "5", "JPY");
        var released = Ids.next();
        event("commitment", released, retail, state -> amount(state, "7.00", "GBP"));
        events.add(() -> neighbours.deleted("commitment", released, retail));
        Collections.shuffle(events, new Random(seed));

        events.forEach(Runnable::run);

        var trace = trace("OBJECTIVE", objective);
        var spend = Json.of(
                """
                [{"committed":{"amount":"251000.50","currency":"GBP"},"booked":{"amount":"-12.25","currency":"GBP"}},
                 {"committed":{"amount":"0","currency":"JPY"},"booked":{"amount":"5","currency":"JPY"}}]""");
        assertThat(trace.get("spend")).isEqualTo(spend);
        assertThat(node(trace.get("nodes"), initiative).get("spend")).isEqualTo(spend);
        assertThat(node(trace.get("nodes"), objective).has("spend")).isFalse();
        assertThat(trace("KEY_RESULT", result).get("spend")).isEmpty();
    }

    @Test
    void aDeploymentLeadsToTheStrategyAndBack() {
        money("commitment", retail, "250000.00", "GBP");
        events.forEach(Runnable::run);
        var named = deployed("checkout", initiative, 1);
        var owned = deployed("owned", null, 1);
        work.asService(
                () -> sql.query("update delivery_service set initiative_id = :id, updated_at = instant() where id = "
                                + "(select service_id from deployment where id = :deployment)")
                        .with("id", initiative)
                        .with("deployment", owned)
                        .update());

        for (var each : List.of(named, owned)) {
            assertThat(said(trace("DEPLOYMENT", each)))
                    .contains(
                            "STRATEGY ABOVE 2027 0.5",
                            "OBJECTIVE ABOVE Waiting 0.5",
                            "INITIATIVE ABOVE One page ",
                            "PORTFOLIO ABOVE Retail ")
                    .anyMatch(node -> node.startsWith("DEPLOYMENT SUBJECT") && node.endsWith(" 1.0 "));
            assertThat(node(trace("DEPLOYMENT", each).get("nodes"), initiative).has("spend"))
                    .isTrue();
            assertThat(node(trace("STRATEGY", strategy).get("nodes"), each)
                            .get("place")
                            .asText())
                    .isEqualTo("BELOW");
            assertThat(links(trace("STRATEGY", strategy))).contains(initiative + " < " + each + " ");
        }
        As.role("viewer", neighbours.portfolio())
                .get("/v1/traces/DEPLOYMENT/" + named)
                .then()
                .statusCode(404);
    }

    @Test
    void anInitiativeHasItsNewestDeploymentsBelowIt() {
        events.forEach(Runnable::run);
        var oldest = deployed("often", initiative, 1);
        var newest = oldest;
        for (var day = 2; day <= 25; day++) {
            newest = deployed("often", initiative, day);
        }

        var nodes = trace("INITIATIVE", initiative).get("nodes");

        assertThat(said(trace("INITIATIVE", initiative)).stream().filter(each -> each.startsWith("DEPLOYMENT")))
                .hasSize(20);
        assertThat(node(nodes, newest).get("observedAt").asText()).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(nodes.findValuesAsText("id")).doesNotContain(oldest.toString());
        assertThat(said(trace("DEPLOYMENT", oldest))).contains("INITIATIVE ABOVE One page ");
    }

    @Test
    void whatIsDeployedForNobodyLeadsToItsPortfolio() {
        events.forEach(Runnable::run);

        assertThat(said(trace("DEPLOYMENT", deployed("nobody", null, 1))).stream()
                        .map(each -> each.split(" ")[0]))
                .containsExactlyInAnyOrder("DEPLOYMENT", "PORTFOLIO");
    }

    private UUID deployed(String service, UUID initiative, int day) {
        var fact = new DeploymentFact(
                "ci",
                service + retail + day,
                null,
                retail,
                service,
                null,
                InitiativeName.of(initiative),
                "production",
                "1.0",
                null,
                null,
                LocalDate.of(2026, 10, day).atStartOfDay(ZoneOffset.UTC).toInstant(),
                DeploymentFact.Outcome.SUCCESS,
                DeploymentFact.Kind.DEPLOYED,
                null,
                null);
        return work.asService(() -> facts.take(Writer.SERVICE, List.of(fact)))
                .get(0)
                .id();
    }

    @Test
    void aTraceIsBounded() {
        events.forEach(Runnable::run);
        neighbours.apply(
                "initiative",
                IntStream.range(0, 600)
                        .mapToObj(n -> neighbours.event(
                                "initiative", Ids.next(), retail, state -> state.put("portfolioId", retail.toString())
                                        .put("valueStreamId", stream.toString())))
                        .toArray(dev.openvmo.kit.event.StateEvent[]::new));

        var trace = trace("VALUE_STREAM", stream);

        assertThat(trace.get("truncated").asBoolean()).isTrue();
        assertThat(trace.get("nodes")).hasSize(502);
    }

    private void measure() {
        observe(observation(METRIC, initiative, initiative.toString(), "2026-11-01T00:00:00Z", "7", null));
    }

    private void money(String aggregate, UUID portfolio, String amount, String currency) {
        event(aggregate, Ids.next(), portfolio, state -> amount(state, amount, currency));
    }

    private void amount(ObjectNode state, String amount, String currency) {
        state.put("initiativeId", initiative.toString())
                .putObject("amount")
                .put("amount", amount)
                .put("currency", currency);
    }

    private void keyResult(UUID id, int weight, String grade) {
        goal("key-result", id, state -> {
            graded(state, objective, weight, grade);
            state.putObject("measuredBy")
                    .put("metric", METRIC)
                    .putObject("subject")
                    .put("type", "INITIATIVE")
                    .put("id", initiative.toString());
        });
    }

    private static void graded(ObjectNode state, UUID objective, int weight, String grade) {
        state.put("objectiveId", objective.toString()).put("name", "Faster").put("weight", weight);
        state.remove("measuredBy");
        var progress = state.putObject("progress").put("sampleSize", grade == null ? 0 : 1);
        if (grade != null) {
            progress.put("grade", new BigDecimal(grade));
        }
    }

    private void goal(String aggregate, UUID id, Consumer<ObjectNode> change) {
        event(aggregate, id, corporate, change);
    }

    /** To be applied, in its turn. */
    private void event(String aggregate, UUID id, UUID portfolio, Consumer<ObjectNode> change) {
        var event = neighbours.event(aggregate, id, portfolio, state -> {
            state.put("portfolioId", portfolio.toString());
            change.accept(state);
        });
        events.add(() -> neighbours.apply(aggregate, event));
    }

    private static JsonNode trace(String type, UUID id) {
        return trace(As.admin(), type, id);
    }

    private static JsonNode trace(RequestSpecification reader, String type, UUID id) {
        return Json.of(reader.get("/v1/traces/" + type + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> said(JsonNode trace) {
        return StreamSupport.stream(trace.get("nodes").spliterator(), false)
                .map(node -> "%s %s %s %s"
                        .formatted(
                                node.path("type").asText(),
                                node.path("place").asText(),
                                node.path("name").asText(),
                                node.path("grade").asText()))
                .toList();
    }

    private static List<String> links(JsonNode trace) {
        return StreamSupport.stream(trace.get("links").spliterator(), false)
                .map(link -> "%s < %s %s"
                        .formatted(
                                link.path("above").asText(),
                                link.path("below").asText(),
                                link.path("strength").asText()))
                .toList();
    }

    private static JsonNode node(JsonNode nodes, UUID id) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}

package dev.openvmo.portfolio.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.Neighbour;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What alignment-service and metrics-service would say. */
public final class Neighbours {
    private static final Aggregate SCORE = new Aggregate("alignment", "score");
    private static final Aggregate METRIC = new Aggregate("metrics", "metric");
    private static final Aggregate VALUE = new Aggregate("metrics", "value");
    private static final Aggregate RECEIPT = new Aggregate("metrics", "receipt");
    private static final Aggregate CRITERIA_SET = new Aggregate("alignment", "criteria-set");
    private static final Aggregate METRIC_STATUS = new Aggregate("metrics", "metric-status");
    private static final Aggregate ALERT = new Aggregate("metrics", "alert");
    private static final Aggregate DELIVERY = new Aggregate("metrics", "delivery");
    private static final Aggregate REALISATION = new Aggregate("metrics", "realisation");
    private static final Aggregate FLOW = new Aggregate("metrics", "flow");
    private static final Aggregate BENEFIT = new Aggregate("metrics", "benefit");
    private static final Aggregate SURVEY_RESULT = new Aggregate("metrics", "survey-result");
    private static final Aggregate INSIGHT = new Aggregate("metrics", "insight");
    private static final Aggregate ACTION = new Aggregate("metrics", "improvement-action");
    private static final Aggregate LESSONS = new Aggregate("metrics", "lesson-suggestion");
    private static final Neighbour NEIGHBOUR = Neighbour.announcing(
            SCORE,
            METRIC,
            VALUE,
            RECEIPT,
            CRITERIA_SET,
            METRIC_STATUS,
            ALERT,
            BENEFIT,
            REALISATION,
            DELIVERY,
            FLOW,
            SURVEY_RESULT,
            INSIGHT,
            ACTION,
            LESSONS);

    private Neighbours() {}

    /** An alignment score. */
    public static void alignment(UUID initiative, Double value, long stateVersion) {
        NEIGHBOUR.announce(
                SCORE, initiative, null, stateVersion, state -> state.put("initiativeId", initiative.toString())
                        .put("value", value));
    }

    /** A score by a criteria set that must pass what is named and does not. */
    public static void score(
            UUID initiative, UUID criteriaSet, String value, List<String> failures, long stateVersion) {
        NEIGHBOUR.announce(SCORE, initiative, null, stateVersion, state -> {
            state.put("initiativeId", initiative.toString())
                    .put("value", new BigDecimal(value))
                    .put("criteriaSetId", criteriaSet.toString());
            failures.forEach(state.putArray("mustPassFailures")::add);
        });
    }

    /** A criteria set of a portfolio, whose gate READY asks 60. */
    public static void criteriaSet(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announce(
                CRITERIA_SET, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString()));
    }

    /** What a metric says of an initiative last. */
    public static void measured(UUID initiative, String metric) {
        var id = UUID.nameUUIDFromBytes((metric + initiative).getBytes(StandardCharsets.UTF_8));
        NEIGHBOUR.announce(METRIC_STATUS, id, null, 1, state -> state.put("metric", metric)
                .putObject("subject")
                .put("type", "INITIATIVE")
                .put("id", initiative.toString()));
    }

    /** A realised value. */
    public static void value(UUID initiative, String value, String unit, long stateVersion) {
        NEIGHBOUR.announce(
                VALUE, initiative, null, stateVersion, state -> state.put("initiativeId", initiative.toString())
                        .put("value", new BigDecimal(value))
                        .put("unit", unit));
    }

    /** What benefits of an initiative are to bring and have brought: this much of this much, in pounds. */
    public static void realisation(UUID initiative, UUID portfolio, String came, String adjusted, long stateVersion) {
        realisation(initiative, portfolio, came, adjusted, stateVersion, state -> {});
    }

    /** The same, and what else is to be said. */
    public static void realisation(
            UUID initiative,
            UUID portfolio,
            String came,
            String adjusted,
            long stateVersion,
            Consumer<ObjectNode> change) {
        NEIGHBOUR.announce(REALISATION, initiative, portfolio, stateVersion, state -> {
            state.put("portfolioId", portfolio.toString())
                    .put("realised", new BigDecimal(came))
                    .put("came", new BigDecimal(came))
                    .put("adjusted", new BigDecimal(adjusted));
            change.accept(state);
        });
    }

    /** How something was delivered. */
    public static void delivery(UUID id, UUID portfolio, long stateVersion, Consumer<ObjectNode> change) {
        NEIGHBOUR.announce(DELIVERY, id, portfolio, stateVersion, state -> {
            state.put("portfolioId", portfolio.toString()).put("subjectId", id.toString());
            change.accept(state);
        });
    }

    /** How work in this portfolio flowed lately. */
    public static void flow(UUID portfolio, long stateVersion, Consumer<ObjectNode> difference) {
        NEIGHBOUR.announce(FLOW, portfolio, portfolio, stateVersion, state -> {
            state.put("portfolioId", portfolio.toString()).put("subjectType", "PORTFOLIO");
            difference.accept(state);
        });
    }

    /** What a round of a survey of this portfolio says: NPS, 64 answers of 120. */
    public static void surveyResult(UUID id, UUID portfolio, Consumer<ObjectNode> difference) {
        announce(SURVEY_RESULT, id, portfolio, 1, state -> {
            state.put("kind", "NPS")
                    .put("score", 31)
                    .put("low", new BigDecimal("12.4"))
                    .put("high", new BigDecimal("49.6"))
                    .put("responses", 64)
                    .put("invited", 120);
            difference.accept(state);
        });
    }

    /** What the rule ZOMBIE_INITIATIVE has found in this portfolio. */
    public static void insight(UUID id, UUID portfolio, long stateVersion, Consumer<ObjectNode> difference) {
        announce(INSIGHT, id, portfolio, stateVersion, state -> {
            state.put("rule", "ZOMBIE_INITIATIVE").put("status", "OPEN").put("raisedAt", "2026-08-01T00:00:00Z");
            difference.accept(state);
        });
    }

    /** What is to be improved in this portfolio. */
    public static void improvementAction(UUID id, UUID portfolio, Consumer<ObjectNode> difference) {
        announce(ACTION, id, portfolio, 1, state -> {
            state.put("status", "OPEN");
            difference.accept(state);
        });
    }

    /** Which lessons fit this initiative, the best last. */
    public static void lessons(UUID initiative, UUID portfolio, List<UUID> lessons) {
        announce(LESSONS, initiative, portfolio, 1, state -> {
            state.put("initiativeId", initiative.toString());
            var said = state.putArray("lessons");
            for (int i = 0; i < lessons.size(); i++) {
                said.addObject()
                        .put("lessonId", lessons.get(i).toString())
                        .put("title", "Lesson " + (lessons.size() - i))
                        .put("rank", lessons.size() - i);
            }
        });
    }

    private static void announce(
            Aggregate aggregate, UUID id, UUID portfolio, long stateVersion, Consumer<ObjectNode> difference) {
        NEIGHBOUR.announce(aggregate, id, portfolio, stateVersion, state -> {
            state.put("portfolioId", portfolio.toString());
            difference.accept(state);
        });
    }

    /** A metric of initiatives. */
    public static void metric(String key, String unit) {
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        NEIGHBOUR.announce(METRIC, id, null, 1, state -> state.put("key", key).put("unit", unit));
    }

    /** A benefit of an initiative. */
    public static void benefit(UUID id, UUID initiative, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announce(BENEFIT, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString())
                .put("initiativeId", initiative.toString()));
    }

    /** That a benefit is gone. */
    public static void benefitGone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announceGone(BENEFIT, id, portfolio, stateVersion);
    }

    /** An alert. */
    public static void alert(UUID id, UUID portfolio, long stateVersion, Consumer<ObjectNode> difference) {
        NEIGHBOUR.announce(ALERT, id, portfolio, stateVersion, difference);
    }

    /** That an alert never was. */
    public static void alertGone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announceGone(ALERT, id, portfolio, stateVersion);
    }

    /** What became of an import's measured rows. */
    public static void receipt(UUID importId, int accepted, int rejected, long stateVersion) {
        NEIGHBOUR.announce(RECEIPT, importId, null, stateVersion, state -> state.put("importId", importId.toString())
                .put("accepted", accepted)
                .put("rejected", rejected));
    }
}

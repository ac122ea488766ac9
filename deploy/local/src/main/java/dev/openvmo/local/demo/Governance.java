package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How Larkfield Transit decides: its policies are in force, at each gate of the Kanban stands an initiative that lacks
 * something, and one was pivoted into another by a decision that keeps what was known then.
 */
final class Governance {
    private static final String PIVOTED = "N-05";
    private static final String INTO = "N-20";

    /** The next state of the Kanban, and who stands before that gate. */
    private static final List<Map.Entry<String, String>> GATES = List.of(
            Map.entry("REVIEWING", "T-18"),
            Map.entry("ANALYZING", "T-15"),
            Map.entry("READY", "T-10"),
            Map.entry("IMPLEMENTING_MVP", "T-08"),
            Map.entry("IMPLEMENTING_PERSEVERE", "T-07"),
            Map.entry("DONE", "N-11"));

    private final Api api;

    Governance(Api api) {
        this.api = api;
    }

    /** Makes what is missing, and tells who stands at which gate, what is refused, and what was decided. */
    String load(String portfolioId, Map<String, String> initiatives) {
        var decision = decision(initiatives.get(PIVOTED));
        pivot(initiatives.get(PIVOTED), initiatives.get(INTO));
        var policies = "/v1/portfolios/" + portfolioId + "/policies";
        if (api.get(policies).path("governedBy").isMissingNode()) {
            api.put(policies, Map.of("mode", "ENFORCED"));
        }
        var gates = GATES.stream()
                .map(gate -> gate(gate.getKey(), initiatives.get(gate.getValue())))
                .collect(Collectors.joining());
        var first = GATES.get(0);
        var refused = api.refused(
                "/v1/initiatives/" + initiatives.get(first.getValue()) + "/transitions", Map.of("to", first.getKey()));
        return "At the gates of its Kanban%n%s%nA refused move: %s%n  %s%n%nA decision: %s (%s)%n  %s%n  known then: %s%n"
                .formatted(
                        gates,
                        refused.path("title").asText(),
                        refused.path("detail").asText(),
                        decision.path("title").asText(),
                        decision.path("kind").asText(),
                        decision.path("rationale").asText(),
                        known(decision.path("id").asText()));
    }

    private String gate(String to, String initiative) {
        var title = api.get("/v1/initiatives/" + initiative).path("title").asText();
        var move = stream(api.get("/v1/initiatives/" + initiative + "/transitions")
                        .path("transitions"))
                .filter(each -> each.path("to").asText().equals(to))
                .findFirst();
        var lacking = move.map(each -> stream(each.path("unmet"))
                        .map(unmet -> unmet.path("code").asText())
                        .collect(Collectors.joining(", ")))
                .orElse("moved on since");
        return "  %-44s → %-23s %s%n".formatted(title, to, lacking.isEmpty() ? "may go" : "lacks " + lacking);
    }

    private JsonNode decision(String initiative) {
        return api.first("/v1/decisions", "initiativeId==" + initiative + ";kind==PIVOT")
                .orElseGet(() -> api.post(
                        "/v1/decisions",
                        Map.of(
                                "initiativeId", initiative,
                                "title", "Carry cargo, not night owls",
                                "kind", "PIVOT",
                                "options", List.of(Map.of("name", "Go on"), Map.of("name", "Cargo trams at night")),
                                "chosenOption", "Cargo trams at night",
                                "votes",
                                        List.of(
                                                Map.of("voter", "operations", "vote", "FOR"),
                                                Map.of("voter", "finance", "vote", "FOR"),
                                                Map.of("voter", "engineering", "vote", "AGAINST")),
                                "rationale", "Few would ride at night, but shops would pay for the empty tracks")));
    }

    private void pivot(String from, String into) {
        if (!api.get("/v1/initiatives/" + from).path("state").asText().equals("DONE")) {
            api.post(
                    "/v1/initiatives/" + from + "/transitions",
                    Map.of("to", "DONE", "outcome", "PIVOTED", "pivotedInto", into, "reason", "as was decided"));
        }
    }

    /** What the decision's evidence holds, by name; numbers with their value; what was unknown is left out. */
    private String known(String decision) {
        return stream(api.get("/v1/decisions/" + decision + "/evidence").path("values"))
                .filter(seen -> !seen.path("value").isNull()
                        && !seen.path("value").isMissingNode()
                        && !seen.path("value").has("reason"))
                .map(Governance::named)
                .collect(Collectors.joining(", "));
    }

    private static String named(JsonNode seen) {
        var value = seen.path("value");
        var number = value.isObject() ? value.path("value") : value;
        return seen.path("name").asText()
                + (number.isNumber() ? " " + number.decimalValue().toPlainString() : "");
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}

package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What Larkfield Transit has to work with this year: two budgets, of which one is nearly spent, a guardrail that is breached, a
 * team that has too much to do, a licence too few, and an initiative that is late. Loaded before policies are enforced.
 */
final class Means {
    private final Api api;
    private final String portfolioId;
    private final Map<String, String> initiatives;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Dublin"));
    private final String year = Integer.toString(today.getYear());

    Means(Api api, String portfolioId, Map<String, String> initiatives) {
        this.api = api;
        this.portfolioId = portfolioId;
        this.initiatives = initiatives;
    }

    /** Makes what is missing. */
    Means load() {
        var guardrails = "/v1/portfolios/" + portfolioId + "/guardrails";
        if (api.found(guardrails).filter(each -> each.has("horizonMix")).isEmpty()) {
            var atMost = Map.of("horizon", "H3", "atMost", 0.05);
            api.put(guardrails, Map.of("horizonMix", Map.of("mode", "ADVISORY", "bounds", List.of(atMost))));
        }
        var tickets = budget("T-01", "2000000.00");
        commit(tickets, "T-01", "1200000.00");
        commit(tickets, "T-02", "550000.00");
        commit(tickets, "T-18", "200000.00");
        book(tickets, "T-01", "1893000.00");
        var network = budget("N-11", "1500000.00");
        commit(network, "N-11", "700000.00");
        var team = named("/v1/teams", "Ticketing", Map.of("key", "TICKETING"));
        capacity("teamId", team, 400);
        allocate("T-01", "teamId", team, 260);
        allocate("T-02", "teamId", team, 180);
        var licence = named("/v1/tools", "Voice studio", Map.of("kind", "LICENCE", "count", 3));
        allocate("T-07", "toolId", licence, 2);
        allocate("T-08", "toolId", licence, 2);
        late("T-10");
        return this;
    }

    /** What the dashboard says of it, and who is late. */
    String shown() {
        var dashboard = api.get("/v1/portfolios/" + portfolioId + "/dashboard");
        var funds = dashboard.at("/money/budgets/0");
        var roadmap = api.get("/v1/portfolios/" + portfolioId + "/roadmap");
        var late = StreamSupport.stream(roadmap.path("items").spliterator(), false)
                .filter(item -> item.has("lateDays"))
                .map(item -> "%s, %d days"
                        .formatted(
                                item.path("title").asText(),
                                item.path("lateDays").asInt()))
                .collect(Collectors.joining("; "));
        return """
            The dashboard
              money      %s of %s %s committed, %s booked
              capacity   too much for %s
              for long   %s
              guardrails %s
              decisions  %d due; in the way: %d
              late       %s
            """
                .formatted(
                        money(funds.path("committed")),
                        money(funds.path("budget")),
                        funds.path("currency").asText(),
                        money(funds.path("actual")),
                        texts(dashboard.at("/capacity/overloaded")),
                        texts(dashboard.at("/capacity/alerts"), "detail"),
                        texts(dashboard.at("/guardrails/breached"), "detail"),
                        dashboard.at("/decisions/due").asInt(),
                        dashboard.at("/impediments/open").size(),
                        late);
    }

    private String budget(String ref, String amount) {
        var stream = api.get("/v1/initiatives/" + initiatives.get(ref))
                .path("valueStreamId")
                .asText();
        return api.first("/v1/budgets", "valueStreamId==" + stream + ";period==" + year)
                .orElseGet(() -> api.post(
                        "/v1/budgets", Map.of("valueStreamId", stream, "period", year, "amount", euros(amount))))
                .path("id")
                .asText();
    }

    private void commit(String budget, String ref, String amount) {
        var initiative = initiatives.get(ref);
        if (api.first("/v1/commitments", "budgetId==" + budget + ";initiativeId==" + initiative)
                .isEmpty()) {
            api.post(
                    "/v1/commitments", Map.of("budgetId", budget, "initiativeId", initiative, "amount", euros(amount)));
        }
    }

    private void book(String budget, String ref, String amount) {
        api.post(
                "/v1/actuals",
                Map.of(
                        "budgetId",
                        budget,
                        "initiativeId",
                        initiatives.get(ref),
                        "kind",
                        "CAPEX",
                        "amount",
                        euros(amount),
                        "bookedOn",
                        year + "-01-01",
                        "source",
                        "larkfield-ledger",
                        "externalId",
                        "opening-" + year));
    }

    private void capacity(String of, String id, int days) {
        if (api.first("/v1/capacities", of + "==" + id + ";period==" + year).isEmpty()) {
            api.post("/v1/capacities", Map.of(of, id, "period", year, "amount", days));
        }
    }

    private void allocate(String ref, String of, String id, int amount) {
        var initiative = initiatives.get(ref);
        if (api.first("/v1/allocations", of + "==" + id + ";initiativeId==" + initiative + ";period==" + year)
                .isEmpty()) {
            api.post("/v1/allocations", Map.of("initiativeId", initiative, of, id, "period", year, "amount", amount));
        }
    }

    /** It was to be there a month ago. */
    private void late(String ref) {
        var initiative = initiatives.get(ref);
        if (api.first("/v1/milestones", "initiativeId==" + initiative).isEmpty()) {
            api.post(
                    "/v1/milestones",
                    Map.of(
                            "initiativeId",
                            initiative,
                            "name",
                            "In the app",
                            "baseline",
                            today.minusMonths(1).toString()));
        }
    }

    private String named(String collection, String name, Map<String, Object> more) {
        return api.first(collection, "portfolioId==" + portfolioId + ";name=='" + name + "'")
                .orElseGet(() -> {
                    var body = new HashMap<>(more);
                    body.put("portfolioId", portfolioId);
                    body.put("name", name);
                    return api.post(collection, body);
                })
                .path("id")
                .asText();
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static String money(JsonNode amount) {
        return amount.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> each.path(member).asText())
                .collect(Collectors.joining(" "));
    }
}

package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A portfolio with one object of each kind, found by the first segment of the kind's path. */
record OneOfEach(Api api, Map<String, String> ids) {
    static OneOfEach create(Api api) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var here = Organisation.create(api, "Each");
        var ids = new HashMap<String, String>();
        ids.put("portfolios", here.portfolioId());
        ids.put("alignment-insights", here.portfolioId());
        ids.put("budget-adherence", here.portfolioId());
        ids.put("waste-reports", here.portfolioId());
        var stream = Map.of("portfolioId", here.portfolioId(), "name", "Stream", "kind", "OPERATIONAL");
        ids.put(
                "value-streams",
                api.post("/v1/value-streams", stream).expect(201).id());

        var initiative = here.initiative("One");
        here.estimate(initiative, 8);
        api.put("/v1/initiatives/" + initiative + "/business-case", Map.of("mvp", "One shop"))
                .expect(201);
        List.of(
                        "initiatives",
                        "initiative-statuses",
                        "backlog-scores",
                        "alignment-scores",
                        "alignment-derivations",
                        "value-summaries",
                        "value-derivations",
                        "financials",
                        "values",
                        "scorecards",
                        "value-statements")
                .forEach(segment -> ids.put(segment, initiative));

        ids.put("strategies", here.strategy());
        ids.put("themes", here.theme(ids.get("strategies"), "Theme", 1));
        ids.put("objectives", here.objective(ids.get("themes"), "Objective", 1));
        ids.put("key-results", here.keyResult(ids.get("objectives"), Map.of()));
        ids.put("progress", ids.get("objectives"));
        ids.put("traces", ids.get("objectives"));
        var contribution = Organisation.contributionBody(initiative, ids.get("objectives"), 0.5);
        ids.put(
                "contributions",
                api.post("/v1/contributions", contribution).expect(201).id());
        compare(api, here, ids);
        here.activate(ids.get("strategies"));
        select(api, here, initiative, ids);

        measure(api, run, initiative, ids);
        work(api, run, initiative, ids);
        rankByAModel(api, here, ids);
        staff(api, here, ids);
        decide(api, here, initiative, ids);
        fund(api, here, ids);
        WhatImproves.create(api, run, initiative, ids);
        importAFile(api, run, here, ids);
        ids.put("api-keys", api.get("/v1/api-keys").json().at("/items/0/id").asText());
        ids.put("grants", api.get("/v1/grants").json().at("/items/0/id").asText());
        ids.put("admin", "portfolio");
        return new OneOfEach(api, ids);
    }

    private static void compare(Api api, Organisation here, Map<String, String> ids) {
        var matrix = List.of(List.of(1, 3), List.of("1/3", 1));
        var themes = List.of(ids.get("themes"), here.theme(ids.get("strategies"), "Another", 1));
        api.put("/v1/strategies/" + ids.get("strategies") + "/comparisons", Map.of("items", themes, "matrix", matrix))
                .expect(201);
        var objectives = List.of(ids.get("objectives"), here.objective(ids.get("themes"), "Another", 1));
        api.put("/v1/themes/" + ids.get("themes") + "/comparisons", Map.of("items", objectives, "matrix", matrix))
                .expect(201);
    }

    private static void select(Api api, Organisation here, String initiative, Map<String, String> ids) {
        var scale = List.of(Map.of("value", 1, "label", "New"), Map.of("value", 5, "label", "Known"));
        var criterion =
                Map.of("key", "feasibility", "name", "Feasibility", "kind", "RATING", "weight", 1, "scale", scale);
        var set = Map.of("portfolioId", here.portfolioId(), "name", "Selection", "criteria", List.of(criterion));
        ids.put("criteria-sets", api.post("/v1/criteria-sets", set).expect(201).id());
        var assessment = Map.of(
                "initiativeId",
                initiative,
                "criteriaSetId",
                ids.get("criteria-sets"),
                "criterion",
                "feasibility",
                "rating",
                3,
                "rationale",
                "As seen");
        ids.put(
                "assessments",
                api.post("/v1/assessments", assessment).expect(201).id());
        var compared = Map.of(
                "items",
                List.of(initiative, here.initiative("Another")),
                "matrix",
                List.of(List.of(1, 3), List.of("1/3", 1)));
        api.put("/v1/criteria-sets/" + ids.get("criteria-sets") + "/comparisons/feasibility", compared)
                .expect(201);
    }

    private static void deliver(Api api, String run, Map<String, String> ids) {
        var service = Map.of("portfolioId", ids.get("portfolios"), "name", "each-" + run);
        ids.put(
                "delivery-services",
                api.post("/v1/delivery-services", service).expect(201).id());
        var deployment = Map.of(
                "portfolioId", ids.get("portfolios"),
                "service", "each-" + run,
                "environment", "production",
                "finishedAt", "2026-05-01T00:00:00Z",
                "outcome", "SUCCESS",
                "source", "each",
                "externalId", run);
        ids.put(
                "deployments",
                api.post("/v1/deployments", deployment).expect(201).id());
        var incident = Map.of(
                "portfolioId",
                ids.get("portfolios"),
                "service",
                "each-" + run,
                "detectedAt",
                "2026-05-02T00:00:00Z",
                "source",
                "each",
                "externalId",
                run);
        ids.put("incidents", api.post("/v1/incidents", incident).expect(201).id());
        var change = Map.of(
                "portfolioId",
                ids.get("portfolios"),
                "createdAt",
                "2026-04-30T00:00:00Z",
                "source",
                "each",
                "externalId",
                run);
        ids.put("changes", api.post("/v1/changes", change).expect(201).id());
    }

    private static void work(Api api, String run, String initiative, Map<String, String> ids) {
        var item = Map.of(
                "source", "each",
                "externalId", run,
                "initiativeId", initiative,
                "title", "Pay with one click",
                "kind", "FEATURE",
                "createdAt", "2026-05-01T00:00:00Z");
        ids.put("work-items", api.post("/v1/work-items", item).expect(201).id());
        var forecast = Map.of("subjectType", "INITIATIVE", "subjectId", initiative, "interval", "WEEK", "items", 3);
        ids.put("forecasts", api.post("/v1/forecasts", forecast).expect(201).id());
    }

    private static void measure(Api api, String run, String initiative, Map<String, String> ids) {
        ids.put("metrics", "each.saving-" + run);
        var metric = Map.of(
                "key", ids.get("metrics"),
                "name", "Saving",
                "unit", "GBP",
                "direction", "INCREASE",
                "aggregation", "SUM",
                "kind", "VALUE");
        api.post("/v1/metrics", metric).expect(201);
        var observation = Map.of(
                "metric",
                ids.get("metrics"),
                "subject",
                Map.of("type", "INITIATIVE", "id", initiative),
                "observedAt",
                "2026-05-01T00:00:00Z",
                "value",
                100,
                "source",
                "each",
                "externalId",
                run);
        ids.put(
                "observations",
                api.post("/v1/observations", observation).expect(201).id());
        var again = api.post("/v1/observations/batch", List.of(observation)).expect(200);
        ids.put("observation-receipts", again.json().get("receiptId").asText());
        deliver(api, run, ids);
        var benefit = Map.of(
                "initiativeId", initiative,
                "name", "Saving",
                "category", "COST",
                "owner", "Grace Moor",
                "description", "Less is spent",
                "observableOutcome", "The ledger says less",
                "attribution", "Nothing else was changed",
                "metric", ids.get("metrics"));
        var rule = Map.of(
                "name", "Too much",
                "metric", ids.get("metrics"),
                "subjectType", "INITIATIVE",
                "subjectId", initiative,
                "kind", "THRESHOLD",
                "condition", "ABOVE",
                "threshold", 1000,
                "severity", "LOW");
        ids.put("alert-rules", api.post("/v1/alert-rules", rule).expect(201).id());
        ids.put("alerts", UUID.randomUUID().toString());
        var target = Map.of(
                "metric",
                ids.get("metrics"),
                "subjectType",
                "INITIATIVE",
                "subjectId",
                initiative,
                "baseline",
                0,
                "value",
                100,
                "startOn",
                "2026-01-01",
                "dueOn",
                "2026-12-31");
        ids.put("targets", api.post("/v1/targets", target).expect(201).id());
        ids.put("benefits", api.post("/v1/benefits", benefit).expect(201).id());
    }

    private static void rankByAModel(Api api, Organisation here, Map<String, String> ids) {
        var model = Map.of("portfolioId", here.portfolioId(), "name", "Reach", "kind", "RICE");
        ids.put(
                "prioritization-models",
                api.post("/v1/prioritization-models", model).expect(201).id());
        var pin = Map.of("initiativeId", ids.get("initiatives"), "position", 1, "reason", "The date is fixed");
        ids.put("backlog-pins", api.post("/v1/backlog-pins", pin).expect(201).id());
    }

    private static void staff(Api api, Organisation here, Map<String, String> ids) {
        var portfolio = here.portfolioId();
        ids.put("teams", id(api, "teams", Map.of("portfolioId", portfolio, "key", "T", "name", "Team")));
        ids.put("people", id(api, "people", Map.of("teamId", ids.get("teams"), "name", "A. F.")));
        var tool = Map.of("portfolioId", portfolio, "name", "Load test", "kind", "LICENCE", "count", 1);
        ids.put("tools", id(api, "tools", tool));
        var capacity = Map.of("teamId", ids.get("teams"), "period", "2027", "amount", 200);
        ids.put("capacities", id(api, "capacities", capacity));
        var allocation = Map.of(
                "initiativeId", ids.get("initiatives"), "teamId", ids.get("teams"), "period", "2027", "amount", 20);
        ids.put("allocations", id(api, "allocations", allocation));
        var worked = Map.of(
                "initiativeId",
                ids.get("initiatives"),
                "teamId",
                ids.get("teams"),
                "from",
                "2026-05-11",
                "days",
                1,
                "source",
                "timesheets",
                "externalId",
                "worked-" + portfolio);
        ids.put("work-entries", id(api, "work-entries", worked));
    }

    static String id(Api api, String collection, Map<String, ?> body) {
        return api.post("/v1/" + collection, body).expect(201).id();
    }

    private static void decide(Api api, Organisation here, String initiative, Map<String, String> ids) {
        var decision = Map.of(
                "initiativeId",
                initiative,
                "title",
                "Go on",
                "kind",
                "PERSEVERE",
                "rationale",
                "The MVP has shown enough");
        var impediment = Map.of("initiativeId", initiative, "title", "No sandbox");
        ids.put(
                "impediments",
                api.post("/v1/impediments", impediment).expect(201).id());
        ids.put(
                "dependencies",
                api.post(
                                "/v1/dependencies",
                                Map.of("initiativeId", initiative, "predecessorId", here.initiative("Two")))
                        .expect(201)
                        .id());
        ids.put("decisions", api.post("/v1/decisions", decision).expect(201).id());
        var overdue = Map.of(
                "initiativeId", initiative,
                "title", "Who pays",
                "options", List.of(Map.of("name", "We"), Map.of("name", "They")),
                "status", "DUE",
                "dueOn", "2026-01-31",
                "askedOf", "Portfolio board");
        api.post("/v1/decisions", overdue).expect(201);
        var raised = "/v1/insights?filter=rule==DECISION_OVERDUE;portfolioId==" + here.portfolioId();
        ids.put(
                "insights",
                await().atMost(Patience.LIMIT)
                        .until(() -> api.get(raised).json().at("/items/0/id").asText(), id -> !id.isEmpty()));
    }

    private static void fund(Api api, Organisation here, Map<String, String> ids) {
        var stream = Map.of("portfolioId", here.portfolioId(), "name", "Other stream", "kind", "DEVELOPMENT");
        var other = api.post("/v1/value-streams", stream).expect(201).id();
        var budgets = List.of(ids.get("value-streams"), other).stream()
                .map(each -> Map.of("valueStreamId", each, "period", "2027-Q1", "amount", Map.of("amount", "900.00")))
                .map(each -> api.post("/v1/budgets", each).expect(201).id())
                .toList();
        ids.put("budgets", budgets.get(0));
        var amount = Map.of("amount", "15.00", "currency", "GBP");
        var commitment = Map.of("budgetId", budgets.get(0), "initiativeId", ids.get("initiatives"), "amount", amount);
        ids.put(
                "commitments",
                api.post("/v1/commitments", commitment).expect(201).id());
        var transfer = Map.of(
                "fromBudgetId", budgets.get(0), "toBudgetId", budgets.get(1), "amount", amount, "reason", "Ahead");
        ids.put(
                "budget-transfers",
                api.post("/v1/budget-transfers", transfer).expect(201).id());
        var actual = Map.of(
                "budgetId",
                budgets.get(0),
                "kind",
                "OPEX",
                "amount",
                amount,
                "bookedOn",
                "2027-05-14",
                "source",
                "each",
                "externalId",
                budgets.get(0));
        var forum = Map.of(
                "budgetId",
                budgets.get(0),
                "name",
                "Spring",
                "participants",
                List.of(Map.of("participant", "Ada Field", "purse", amount)),
                "proposals",
                List.of(Map.of("initiativeId", ids.get("initiatives"), "ask", amount)));
        ids.put(
                "budgeting-forums",
                api.post("/v1/budgeting-forums", forum).expect(201).id());
        api.post("/v1/budgeting-forums/" + ids.get("budgeting-forums") + "/rounds", null)
                .expect(200);
        var bid = Map.of(
                "forumId",
                ids.get("budgeting-forums"),
                "participant",
                "Ada Field",
                "initiativeId",
                ids.get("initiatives"),
                "amount",
                amount);
        ids.put(
                "budgeting-bids",
                api.post("/v1/budgeting-bids", bid).expect(201).id());
        ids.put("actuals", api.post("/v1/actuals", actual).expect(201).id());
    }

    private static void importAFile(Api api, String run, Organisation here, Map<String, String> ids) {
        var mapping = Map.of(
                "key", "each-" + run,
                "portfolioId", here.portfolioId(),
                "source", "each-" + run,
                "defaults", Map.of("kind", "EPIC", "category", "BUSINESS", "horizon", "H1"),
                "columns",
                        List.of(
                                Map.of("target", "externalId", "name", "id"),
                                Map.of("target", "title", "name", "title")));
        ids.put(
                "import-mappings",
                api.post("/v1/import-mappings", mapping).expect(201).id());
        var operation = api.send(
                        "POST",
                        "/v1/imports?mapping=" + ids.get("import-mappings"),
                        "id,title\n1,Imported\n",
                        request -> request.setHeader("Content-Type", "text/csv"))
                .expect(202)
                .id();
        ids.put("operations", operation);
        ids.put("imports", operation.replaceFirst("^portfolio-", ""));
    }

    /** The operation's path with the objects of this portfolio in it; what is not among them has a new id. */
    String path(OpenApi.Operation operation) {
        var first = operation.path().split("/")[2];
        return operation
                .path()
                .replace("{type}", "OBJECTIVE")
                .replace("{subjectType}", "INITIATIVE")
                .replaceFirst("\\{[^}]+}", ids.computeIfAbsent(first, segment -> made(operation.openApi(), segment)))
                .replace("{criterion}", "feasibility")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** One of a kind that needs no more than the document says: its example, referring to what is here. */
    private String made(OpenApi contract, String segment) {
        var example = contract.document()
                .at("/paths/~1v1~1%s/post/requestBody/content/application~1json/example".formatted(segment));
        assertThat(example.isObject()).as("an example of POST /v1/%s", segment).isTrue();
        var body = example.<ObjectNode>deepCopy();
        body.fieldNames().forEachRemaining(member -> ids.entrySet().stream()
                .filter(each -> member.equals(reference(each.getKey())))
                .forEach(each -> body.put(member, each.getValue())));
        return api.post("/v1/" + segment, body).expect(201).id();
    }

    /** The member that names one: {@code valueStreamId} for {@code value-streams}. */
    private static String reference(String segment) {
        var singular = segment.replaceFirst("ies$", "y").replaceFirst("s$", "");
        return Pattern.compile("-(.)").matcher(singular).replaceAll(word -> word.group(1)
                        .toUpperCase(Locale.ROOT)) + "Id";
    }
}

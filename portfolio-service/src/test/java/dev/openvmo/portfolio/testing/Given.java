package dev.openvmo.portfolio.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes legal things through the front door. */
public final class Given {
    private static final AtomicInteger RATES = new AtomicInteger();
    private static UUID home;
    private static UUID known;

    private Given() {}

    /** A name nobody has yet. */
    public static String name(String stem) {
        return Names.next(stem);
    }

    /** A root portfolio. */
    public static UUID portfolio() {
        return id(post("/v1/portfolios", portfolioBody(name("P"), null)));
    }

    private static UUID home() {
        return home = home == null ? portfolio() : home;
    }

    private static UUID known() {
        return known = known == null ? initiative(home(), "One") : known;
    }

    /** A legal portfolio. */
    public static String portfolioBody() {
        return portfolioBody(name("P"), null);
    }

    /** A legal value stream. */
    public static String valueStreamBody() {
        return """
            {"portfolioId":"%s","name":"%s","kind":"OPERATIONAL","owner":"Ada Field"}"""
                .formatted(home(), name("Checkout"));
    }

    /** A legal initiative. */
    public static String initiativeBody() {
        return """
            {"portfolioId":"%s","title":"%s","kind":"EPIC","category":"BUSINESS","horizon":"H1","tags":["web"],
             "externalRef":{"source":"jira","externalId":"%s"}}"""
                .formatted(home(), name("Title"), name("RET"));
    }

    /** A legal import mapping. */
    public static String mappingBody() {
        return """
            {"key":"%s","portfolioId":"%s","source":"pmo","delimiter":",","decimalSeparator":".",
             "observedAt":"2026-03-31","columns":[{"target":"externalId","name":"ID","required":true},
             {"target":"title","name":"Title"}]}"""
                .formatted(name("mapping"), home());
    }

    /** A legal exchange rate, of a day that no other one has. */
    public static String exchangeRateBody() {
        return exchangeRateBody(LocalDate.of(1990, 1, 1).plusDays(RATES.incrementAndGet()));
    }

    /** A legal exchange rate of this day. */
    public static String exchangeRateBody(LocalDate day) {
        return """
            {"baseCurrency":"GBP","quoteCurrency":"EUR","rate":1.1534,"from":"%s"}""".formatted(day);
    }

    /** A legal skill. */
    public static String skillBody() {
        return """
            {"key":"%s","name":"Java development"}""".formatted(name("java"));
    }

    /** A legal stakeholder of an initiative. */
    public static String stakeholderBody() {
        return """
            {"initiativeId":"%s","name":"%s","role":"Head of payments","influence":"HIGH","stance":"NEUTRAL"}"""
                .formatted(known(), name("Ada Field"));
    }

    /** A legal milestone of an initiative. */
    public static String milestoneBody() {
        return """
            {"initiativeId":"%s","name":"%s","baseline":"2027-06-30","forecast":"2027-07-14"}"""
                .formatted(known(), name("Live"));
    }

    /** A legal pin of an initiative. */
    public static String pinBody() {
        return """
            {"initiativeId":"%s","position":1,"reason":"The regulator's date is fixed"}"""
                .formatted(initiative(home(), "One"));
    }

    /** A legal comment on an initiative. */
    public static String commentBody() {
        return """
            {"initiativeId":"%s","text":"%s"}""".formatted(known(), name("Notice"));
    }

    /** A legal decision that is due, on an initiative. */
    public static String decisionBody() {
        return """
            {"initiativeId":"%s","title":"%s","options":[{"name":"Build it"},{"name":"Buy it"}],"status":"DUE",
             "dueOn":"2027-03-31","askedOf":"Portfolio board"}"""
                .formatted(known(), name("Checkout"));
    }

    /** A legal impediment of an initiative. */
    public static String impedimentBody() {
        return """
            {"initiativeId":"%s","title":"%s","owner":"Ada Field","severity":"LOW"}"""
                .formatted(known(), name("No sandbox"));
    }

    /** A legal dependency between two initiatives. */
    public static String dependencyBody() {
        return dependencyBody(initiative(home(), "Two"), known(), 14);
    }

    /** The body of a dependency. */
    public static String dependencyBody(UUID initiative, UUID predecessor, int lagDays) {
        return """
            {"initiativeId":"%s","predecessorId":"%s","lagDays":%d}"""
                .formatted(initiative, predecessor, lagDays);
    }

    /** A team. */
    public static UUID team(UUID portfolio) {
        return id(post("/v1/teams", teamBody(portfolio)));
    }

    /** A legal team. */
    public static String teamBody() {
        return teamBody(home());
    }

    private static String teamBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","key":"%s","name":"Checkout, first team"}"""
                .formatted(portfolio, name("TEAM"));
    }

    /** A legal person in a team, after a skill was named. */
    public static String personBody() {
        var skill = name("java");
        id(post("/v1/skills", "{\"key\":\"%s\",\"name\":\"Java\"}".formatted(skill)));
        return """
            {"teamId":"%s","name":"A. F.","externalRef":"%s","roles":["Developer"],"skills":["%s"],"share":0.8}"""
                .formatted(team(home()), name("hr"), skill);
    }

    /** A legal tool. */
    public static String toolBody() {
        return """
            {"portfolioId":"%s","name":"%s","kind":"LICENCE","count":5}"""
                .formatted(home(), name("Load test"));
    }

    /** A legal capacity of a team. */
    public static String capacityBody() {
        return """
            {"teamId":"%s","period":"2027-Q1","amount":240}""".formatted(team(home()));
    }

    /** A legal allocation of a team to an initiative. */
    public static String allocationBody() {
        return """
            {"initiativeId":"%s","teamId":"%s","period":"2027-Q1","amount":60}"""
                .formatted(known(), team(home()));
    }

    /** Legal work of a team for an initiative. */
    public static String workEntryBody() {
        return workEntryBody(known(), "teamId", team(home()));
    }

    /** Work of a team or person for an initiative in a week of May 2026. */
    public static String workEntryBody(UUID initiative, String of, UUID id) {
        return """
            {"initiativeId":"%s","%s":"%s","from":"2026-05-11","to":"2026-05-15","days":4.5,"source":"timesheets","externalId":"%s"}"""
                .formatted(initiative, of, id, name("W"));
    }

    /** How a decision was decided. */
    public static String outcomeBody(String kind) {
        return """
            {"kind":"%s","rationale":"The MVP halved the steps","chosenOption":"Build it",
             "votes":[{"voter":"Ada Field","vote":"FOR"},{"voter":"Ben Brook","vote":"ABSTAIN","comment":"Too early"}],
             "conditions":[{"text":"The lease is signed","dueOn":"2027-06-30"}],
             "amount":{"amount":"250000.00","currency":"GBP"},"deciders":["Ada Field"],"authority":"Portfolio board of 1 March"}"""
                .formatted(kind);
    }

    /** A legal custom field. */
    public static String customFieldBody() {
        return """
            {"key":"%s","name":"Cost centre","type":"TEXT"}""".formatted(name("costCentre"));
    }

    /** A legal template. */
    public static String templateBody() {
        return """
            {"portfolioId":"%s","name":"%s","kind":"PROJECT","category":"BUSINESS","tags":["shop"],
             "milestones":[{"name":"Lease signed","afterDays":30}]}"""
                .formatted(home(), name("New shop"));
    }

    /** A legal business case of a portfolio in GBP, after a skill of this key was named. */
    public static String businessCaseBody(String skill) {
        id(post("/v1/skills", "{\"key\":\"%s\",\"name\":\"Java\"}".formatted(skill)));
        return """
            {"hypothesis":{"forWhom":"Online shoppers","who":"abandon long forms","the":"one-page checkout","isA":"new form",
              "that":"halves the steps"},
             "outcome":{"statement":"Fewer abandoned baskets","leadingIndicators":["checkout.conversion"]},
             "mvp":"One shop, cards only","alternatives":[{"name":"Buy it","whyNot":"No card on file abroad"}],
             "nonFunctionalNeeds":["Answers within a second"],
             "costs":[{"period":"2027-Q1","capEx":{"amount":"120000.00","currency":"GBP"},"opEx":{"amount":"15000.00","currency":"GBP"}}],
             "efforts":[{"skill":"%s","period":"2027-Q1","personDays":120}],
             "benefits":[{"period":"2027-Q3","low":{"amount":"0.00","currency":"GBP"},"likely":{"amount":"90000.00","currency":"GBP"},
              "high":{"amount":"140000.00","currency":"GBP"}}],
             "obligations":[{"name":"Payment directive","period":"2027","cost":{"amount":"5000.00","currency":"GBP"}}]}"""
                .formatted(skill);
    }

    /** A prioritization model, as a body. */
    public static String prioritizationModelBody() {
        return """
            {"portfolioId":"%s","name":"%s","kind":"WEIGHTED","inputs":[{"input":"REACH","weight":2,"from":0,"to":100}]}"""
                .formatted(home(), name("Model"));
    }

    /** A legal budget of a value stream. */
    public static String budgetBody() {
        return budgetBody(valueStream(home(), name("Checkout")), "2027-Q1", "250000.00");
    }

    /** A budget, as a body. */
    public static String budgetBody(UUID stream, String period, String amount) {
        return """
            {"valueStreamId":"%s","period":"%s","amount":{"amount":"%s","currency":"GBP"}}"""
                .formatted(stream, period, amount);
    }

    /** A budget of a new value stream in this portfolio, for the first quarter of 2027. */
    public static UUID budget(UUID portfolio, String amount) {
        return id(post("/v1/budgets", budgetBody(valueStream(portfolio, name("Stream")), "2027-Q1", amount)));
    }

    /** A legal commitment. */
    public static String commitmentBody() {
        return commitmentBody(budget(home(), "250000.00"), known(), "15000.00");
    }

    /** A commitment, as a body. */
    public static String commitmentBody(UUID budget, UUID initiative, String amount) {
        return """
            {"budgetId":"%s","initiativeId":"%s","amount":{"amount":"%s","currency":"GBP"}}"""
                .formatted(budget, initiative, amount);
    }

    /** A legal booking. */
    public static String actualBody() {
        return actualBody(budget(home(), "250000.00"), known(), "OPEX", "1200.00");
    }

    /** A booking, as a body. */
    public static String actualBody(UUID budget, UUID initiative, String kind, String amount) {
        return """
            {"budgetId":"%s","initiativeId":"%s","kind":"%s","amount":{"amount":"%s","currency":"GBP"},
             "bookedOn":"2027-05-14","source":"sap","externalId":"%s"}"""
                .formatted(budget, initiative, kind, amount, name("INV"));
    }

    /** A transfer between two budgets, as a body. */
    public static String transferBody(UUID from, UUID to, String amount) {
        return """
            {"fromBudgetId":"%s","toBudgetId":"%s","amount":{"amount":"%s"},"reason":"Checkout is ahead"}"""
                .formatted(from, to, amount);
    }

    /** A legal budgeting forum. */
    public static String forumBody() {
        return forumBody(budget(home(), "1000.00"), known(), initiative(home(), "Other"));
    }

    /** A budgeting forum, as a body: two with 300.00 each, one asks for 400.00, the other for 200.00. */
    public static String forumBody(UUID budget, UUID one, UUID other) {
        return """
            {"budgetId":"%s","name":"%s",
             "participants":[{"participant":"Ada Field","purse":{"amount":"300.00","currency":"GBP"}},
              {"participant":"Ben Brook","purse":{"amount":"300.00","currency":"GBP"}}],
             "proposals":[{"initiativeId":"%s","ask":{"amount":"400.00","currency":"GBP"}},
              {"initiativeId":"%s","ask":{"amount":"200.00","currency":"GBP"}}]}"""
                .formatted(budget, name("Spring"), one, other);
    }

    /** A legal bid in a forum of its own that is open. */
    public static String bidBody() {
        var forum = post("/v1/budgeting-forums", forumBody());
        post("/v1/budgeting-forums/" + id(forum) + "/rounds", "").then().statusCode(200);
        return """
            {"forumId":"%s","participant":"Ada Field","initiativeId":"%s","amount":{"amount":"150.00","currency":"GBP"}}"""
                .formatted(id(forum), forum.jsonPath().getString("proposals[0].initiativeId"));
    }

    /** Guardrails, as a body. */
    public static String guardrailsBody() {
        return """
            {"horizonMix":{"mode":"ENFORCED","bounds":[{"horizon":"H1","atMost":0.7},{"horizon":"H3","atLeast":0.1}]},
             "capacityAllocation":{"mode":"ADVISORY","bounds":[{"category":"ENABLER","atLeast":0.2}]},
             "significantInitiatives":{"mode":"ENFORCED","from":{"amount":"500000.00","currency":"GBP"}},
             "businessOwnerEngagement":{"mode":"ADVISORY","decidedWithinDays":90}}""";
    }

    /** Policies, as a body. */
    public static String policiesBody() {
        return """
            {"mode":"ENFORCED","exitCriteria":[{"state":"REVIEWING","kind":"ESTIMATES"},
             {"state":"READY","kind":"ALIGNMENT","atLeast":60}],"wipLimits":[{"state":"ANALYZING","limit":2}],
             "escalations":[{"severity":"HIGH","afterHours":8,"to":"Ada Field"}],
             "authorities":[{"role":"contributor","kinds":["FUND"],"upTo":{"amount":"10000.00","currency":"GBP"}},
              {"role":"portfolio-manager","kinds":["GO","NO_GO","FUND","PIVOT","PERSEVERE","STOP","OVERRIDE"]}],"overloadPeriods":3}""";
    }

    /** Gives a portfolio policies of its own. */
    public static void policies(UUID portfolio, String body) {
        put("/v1/portfolios/%s/policies".formatted(portfolio), body).then().statusCode(201);
    }

    /** Moves an initiative on the Kanban, or tries to. */
    public static Response move(UUID initiative, String body) {
        return post("/v1/initiatives/" + initiative + "/transitions", body);
    }

    /** An import of one row. */
    public static UUID imported() {
        String mapping = post("/v1/import-mappings", mappingBody())
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        String operation = As.admin()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", mapping)
                .body("ID,Title\nA-1,One\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return UUID.fromString(operation.substring("portfolio-".length()));
    }

    /** A portfolio below another. */
    public static UUID portfolio(UUID parent) {
        return id(post("/v1/portfolios", portfolioBody(name("P"), parent)));
    }

    /** The body of a portfolio. */
    public static String portfolioBody(String key, UUID parent) {
        return """
            {"key":"%s","name":"Retail","currency":"GBP","fiscalYearStartMonth":4,"timeZone":"Europe/London","parentId":%s}"""
                .formatted(key, parent == null ? null : "\"" + parent + "\"");
    }

    /** A value stream. */
    public static UUID valueStream(UUID portfolio, String name) {
        return id(post(
                "/v1/value-streams",
                """
                        {"portfolioId":"%s","name":"%s","kind":"OPERATIONAL"}"""
                        .formatted(portfolio, name)));
    }

    /** An initiative. */
    public static UUID initiative(UUID portfolio, String title) {
        return id(post("/v1/initiatives", initiativeBody(portfolio, title)));
    }

    /** An initiative of this value stream. */
    public static void initiativeOf(JsonNode stream) {
        id(post(
                "/v1/initiatives",
                """
                        {"portfolioId":"%s","valueStreamId":"%s","title":"One","kind":"EPIC"}"""
                        .formatted(
                                stream.get("portfolioId").asText(),
                                stream.get("id").asText())));
    }

    /** The body of an initiative. */
    public static String initiativeBody(UUID portfolio, String title) {
        return """
            {"portfolioId":"%s","title":"%s","kind":"EPIC","category":"BUSINESS","horizon":"H1","tags":["web"]}"""
                .formatted(portfolio, title);
    }

    /** Estimates an initiative for the first time. */
    public static void estimates(UUID initiative, Number value, Number urgency, Number risk, Number size) {
        put(
                        "/v1/initiatives/" + initiative + "/estimates",
                        """
                        {"businessValue":%s,"timeCriticality":%s,"riskReduction":%s,"jobSize":%s}"""
                                .formatted(value, urgency, risk, size))
                .then()
                .statusCode(201);
    }

    /** Sends JSON as the administrator. */
    public static Response post(String path, String body) {
        return As.admin().contentType(ContentType.JSON).body(body).post(path);
    }

    /** Puts JSON as the administrator, without If-Match. */
    public static Response put(String path, String body) {
        return As.admin().contentType(ContentType.JSON).body(body).put(path);
    }

    /** Changes some members as the administrator who has just read it. */
    public static Response patch(String path, String body) {
        return As.admin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", As.admin().get(path).header("ETag"))
                .body(body)
                .patch(path);
    }

    /** Deletes as the administrator who has just read it. */
    public static Response delete(String path) {
        return As.admin()
                .header("If-Match", As.admin().get(path).header("ETag"))
                .delete(path);
    }

    /** The id of what was created. */
    public static UUID id(Response created) {
        return Json.id(created);
    }
}

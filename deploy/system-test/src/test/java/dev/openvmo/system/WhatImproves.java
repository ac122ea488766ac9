package dev.openvmo.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Of {@link OneOfEach} what a value management office asks, learns and hears. */
final class WhatImproves {
    private WhatImproves() {}

    static void create(Api api, String run, String initiative, Map<String, String> ids) {
        ask(api, initiative, ids);
        learn(api, initiative, ids);
        hear(api, run, initiative, ids);
        review(api, ids);
    }

    /** A round that five have answered, and that has closed. */
    private static void ask(Api api, String initiative, Map<String, String> ids) {
        var survey = Map.of(
                "portfolioId",
                ids.get("portfolios"),
                "name",
                "Each",
                "kind",
                "NPS",
                "subjectType",
                "INITIATIVE",
                "subjectId",
                initiative,
                "language",
                "en",
                "questions",
                List.of(
                        Map.of("key", "recommend", "type", "SCORE", "text", "Do you recommend us?"),
                        Map.of("key", "why", "type", "TEXT", "text", "Why?")));
        ids.put("surveys", api.post("/v1/surveys", survey).expect(201).id());
        var closes = Instant.now().plus(Duration.ofDays(30)).toString();
        var round = api.post("/v1/survey-rounds", Map.of("surveyId", ids.get("surveys"), "closesAt", closes))
                .expect(201)
                .id();
        var links = api.post("/v1/survey-rounds/" + round + "/links", Map.of("count", 5))
                .expect(200)
                .json()
                .get("links");
        links.forEach(link -> api.post(
                        link.asText(),
                        Map.of(
                                "answers",
                                List.of(
                                        Map.of("question", "recommend", "score", 9),
                                        Map.of("question", "why", "text", "Short queues"))))
                .expect(204));
        api.post("/v1/survey-rounds/" + round + "/closing", Map.of()).expect(200);
        ids.put(
                "survey-comments",
                api.get("/v1/survey-comments?filter=roundId==" + round)
                        .json()
                        .at("/items/0/id")
                        .asText());
        ids.put("survey-rounds", round);
    }

    private static void learn(Api api, String initiative, Map<String, String> ids) {
        var lesson = Map.of(
                "portfolioId", ids.get("portfolios"),
                "title", "Rehearse the cut-over",
                "kind", "BAD",
                "context", "Records moved over one weekend",
                "whatHappened", "It took thirty hours",
                "recommendation", "Copy everything twice before");
        ids.put("lessons", OneOfEach.id(api, "lessons", lesson));
        var action = Map.of("portfolioId", ids.get("portfolios"), "title", "Review daily", "initiativeId", initiative);
        ids.put("improvement-actions", OneOfEach.id(api, "improvement-actions", action));
        var retrospective = Map.of(
                "portfolioId", ids.get("portfolios"),
                "title", "Autumn",
                "subjectType", "INITIATIVE",
                "subjectId", initiative,
                "startsOn", "2026-09-01",
                "endsOn", "2026-10-31");
        ids.put("retrospectives", OneOfEach.id(api, "retrospectives", retrospective));
    }

    private static void hear(Api api, String run, String initiative, Map<String, String> ids) {
        var said = Map.of(
                "subjectType", "INITIATIVE",
                "subjectId", initiative,
                "sender", "TEAM",
                "channel", "Retrospective",
                "text", "Slow",
                "source", "each",
                "externalId", run);
        ids.put("feedback", OneOfEach.id(api, "feedback", said));
        var levels = List.of("one", "two", "three", "four", "five");
        var dimension = Map.of("key", "value", "name", "Value", "levels", levels);
        ids.put(
                "maturity-models",
                OneOfEach.id(api, "maturity-models", Map.of("name", "each-" + run, "dimensions", List.of(dimension))));
        var round = Map.of(
                "portfolioId",
                ids.get("portfolios"),
                "modelId",
                ids.get("maturity-models"),
                "assessedOn",
                "2026-05-01",
                "ratings",
                List.of(Map.of("dimension", "value", "level", 2)));
        ids.put("maturity-assessments", OneOfEach.id(api, "maturity-assessments", round));
        var announcement = Map.of(
                "strategyId",
                ids.get("strategies"),
                "text",
                "From April on",
                "recipients",
                List.of(Map.of("name", "Works council")));
        ids.put("strategy-announcements", OneOfEach.id(api, "strategy-announcements", announcement));
    }

    private static void review(Api api, Map<String, String> ids) {
        var review = Map.of("portfolioId", ids.get("portfolios"), "period", "2026-Q3");
        ids.put("reviews", api.post("/v1/reviews", review).expect(201).id());
        api.post("/v1/reviews/" + ids.get("reviews") + "/evidence", null).expect(200);
    }
}

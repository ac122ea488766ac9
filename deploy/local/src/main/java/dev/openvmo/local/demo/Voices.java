package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What a passenger said and was told, where Larkfield Transit sees its way of working, and who knows its strategy. */
final class Voices {
    private static final String SAID = "PX-1207";
    private static final String COUNCIL = "Works council";

    private final Api api;
    private final String portfolioId;

    Voices(Api api, String portfolioId) {
        this.api = api;
        this.portfolioId = portfolioId;
    }

    /** Makes what is missing and says how it stands. */
    String load(String initiative, String strategy) {
        return String.join("\n", List.of(answered(initiative), mature(), known(strategy)));
    }

    private String answered(String initiative) {
        var said = api.first("/v1/feedback", "source==passenger-desk;externalId==" + SAID)
                .orElseGet(() -> answer(initiative));
        return "A passenger said: %s%nand was told: %s"
                .formatted(said.path("text").asText(), said.path("answer").asText());
    }

    private JsonNode answer(String initiative) {
        var item = api.post(
                "/v1/feedback",
                Map.of(
                        "subjectType", "INITIATIVE",
                        "subjectId", initiative,
                        "sender", "CUSTOMER",
                        "channel", "Passenger desk",
                        "text", "My card was charged twice at the turnstile.",
                        "sentiment", "NEGATIVE",
                        "source", "passenger-desk",
                        "externalId", SAID,
                        "contactRef", "passenger-4711",
                        "tags", List.of("payment")));
        var path = "/v1/feedback/" + item.path("id").asText();
        api.post(path + "/triage", Map.of("verdict", "ACCEPTED"));
        api.post(path + "/plan", Map.of("text", "A second tap within ten seconds is no second journey."));
        return api.post(path + "/answer", Map.of("text", "A second tap does not count any more; your money is back."));
    }

    private String mature() {
        var model = api.first("/v1/maturity-models", "name=='Value management office'")
                .orElseThrow()
                .path("id")
                .asText();
        round(model, "2026-05-04", 2, 2, "Two of five initiatives had a measured benefit.");
        var last = round(model, "2026-11-02", 3, 2, "Every initiative in implementation has one.");
        var result = api.get("/v1/maturity-assessments/" + last + "/result");
        var shown = new StringBuilder("Maturity since May:");
        for (var dimension : result.path("dimensions")) {
            if (dimension.has("level")) {
                shown.append("%n  %-24s level %d (%+d), %d to go"
                        .formatted(
                                dimension.path("name").asText(),
                                dimension.path("level").asInt(),
                                dimension.path("change").asInt(),
                                dimension.path("gap").asInt()));
            }
        }
        return shown.toString();
    }

    private String round(String model, String day, int delivery, int improvement, String evidence) {
        return api.first("/v1/maturity-assessments", "portfolioId==" + portfolioId + ";assessedOn==" + day)
                .orElseGet(() -> api.post(
                        "/v1/maturity-assessments",
                        Map.of(
                                "portfolioId",
                                portfolioId,
                                "modelId",
                                model,
                                "assessedOn",
                                day,
                                "ratings",
                                List.of(
                                        Map.of(
                                                "dimension",
                                                "value-delivery",
                                                "level",
                                                delivery,
                                                "target",
                                                4,
                                                "evidence",
                                                evidence),
                                        Map.of(
                                                "dimension",
                                                "continuous-improvement",
                                                "level",
                                                improvement,
                                                "target",
                                                3)))))
                .path("id")
                .asText();
    }

    private String known(String strategy) {
        var announcement = api.first("/v1/strategy-announcements", "strategyId==" + strategy)
                .orElseGet(() -> announce(strategy));
        return "%s is announced: %d of %d have acknowledged it"
                .formatted(
                        announcement.path("strategyName").asText(),
                        announcement.path("acknowledged").asInt(),
                        announcement.path("named").asInt());
    }

    private JsonNode announce(String strategy) {
        var path = "/v1/strategy-announcements/"
                + api.post(
                                "/v1/strategy-announcements",
                                Map.of(
                                        "strategyId",
                                        strategy,
                                        "text",
                                        "Passengers first: by the end of 2027 everybody can board alone.",
                                        "recipients",
                                        List.of(
                                                Map.of("name", COUNCIL),
                                                Map.of("name", "Drivers of depot North"),
                                                Map.of("name", "City council"))))
                        .path("id")
                        .asText();
        api.post(path + "/acknowledgements", Map.of("name", "City council"));
        var link =
                api.post(path + "/links", Map.of("name", COUNCIL)).path("path").asText();
        api.post(link, Map.of());
        return api.get(path);
    }
}

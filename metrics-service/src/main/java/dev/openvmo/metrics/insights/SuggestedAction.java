package dev.openvmo.metrics.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done about it: a request that works as it stands. */
@Schema(name = "SuggestedAction", description = "What can be done about it: a request that works as it stands.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestedAction(
        @Schema(description = "What it does, for people.", maxLength = 300, examples = "Ask for a decision")
                String title,
        @Schema(
                        description = "How.",
                        enumeration = {"GET", "POST"},
                        maxLength = 4,
                        examples = "POST")
                String method,
        @Schema(description = "Where.", maxLength = 2048, examples = "/v1/decisions") String href,
        @Nullable @Schema(description = "With which JSON body; absent where none is needed.")
                Map<String, Object> body) {
    private static final int DAYS = 14;
    private static final int LONGEST = 400;

    /** Whoever decides on this initiative is asked, by a day two weeks from now. */
    static SuggestedAction decision(PortfolioFacts facts, UUID initiativeId, String question, String... options) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                initiativeId == null ? "portfolioId" : "initiativeId",
                (initiativeId == null ? facts.portfolioId() : initiativeId).toString());
        body.put("title", cut(question));
        body.put("status", "DUE");
        body.put("dueOn", facts.today().plusDays(DAYS).toString());
        body.put(
                "options",
                List.of(options).stream().map(name -> Map.of("name", name)).toList());
        return new SuggestedAction("Ask for a decision: " + String.join(", ", options), "POST", "/v1/decisions", body);
    }

    /** Whoever follows this initiative is told. */
    static SuggestedAction comment(String title, UUID initiativeId, String text) {
        var body = new LinkedHashMap<String, Object>();
        body.put("initiativeId", initiativeId.toString());
        body.put("text", text);
        return new SuggestedAction(title, "POST", "/v1/comments", body);
    }

    static SuggestedAction look(String title, String href) {
        return new SuggestedAction(title, "GET", href, null);
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

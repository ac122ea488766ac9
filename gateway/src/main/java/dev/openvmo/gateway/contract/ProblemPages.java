package dev.openvmo.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.gateway.keys.KeysProblem;
import dev.openvmo.gateway.problem.GatewayProblem;
import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page behind each problem's {@code type}, and the list of them: for people as HTML, for programs as JSON. */
@ApplicationScoped
class ProblemPages {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1>%2$s<p><a href="/problems">All problems</a> · <a href="/docs">The API</a></p></body></html>
            """;
    private static final String ONE =
            """
            <p>%s (HTTP status %d)</p><h2>Cause</h2><p>%s</p><h2>Remedy</h2><p>%s</p>
            <p>The <code>detail</code> and <code>errors</code> of the answer say what it was about.</p>
            """;

    private record Entry(String slug, int status, String title, String cause, String remedy) {
        static Entry of(ProblemType type) {
            return new Entry(type.slug(), type.status(), type.title(), type.cause(), type.remedy());
        }

        static Entry of(JsonNode listed) {
            return new Entry(
                    listed.path("slug").asText(),
                    listed.path("status").asInt(),
                    listed.path("title").asText(),
                    listed.path("cause").asText(),
                    listed.path("remedy").asText());
        }

        JsonObject json() {
            return new JsonObject()
                    .put("type", "/problems/" + slug)
                    .put("title", title)
                    .put("status", status)
                    .put("cause", cause)
                    .put("remedy", remedy);
        }

        String html() {
            return ONE.formatted(escape(title), status, escape(cause), escape(remedy));
        }

        String link() {
            return "<li><a href=\"/problems/%s\">%s</a>: %s</li>".formatted(escape(slug), escape(slug), escape(title));
        }
    }

    /** All that is known, by name. */
    void list(RoutingContext ctx, JsonNode contract) {
        var all = all(contract).values();
        var links = all.stream().map(Entry::link).collect(Collectors.joining("\n", "<ul>\n", "</ul>"));
        var items = new JsonArray(all.stream().map(Entry::json).toList());
        answer(ctx, "Problems", links, new JsonObject().put("items", items));
    }

    /** One of them; 404 where there is none of this name. */
    void show(RoutingContext ctx, JsonNode contract) {
        var entry = all(contract).get(ctx.pathParam("slug"));
        if (entry == null) {
            Refusals.answer(ctx, Problem.of(KitProblem.NOT_FOUND, "no problem has this name"));
            return;
        }
        answer(ctx, entry.slug(), entry.html(), entry.json());
    }

    private static void answer(RoutingContext ctx, String title, String html, JsonObject json) {
        var accept = ctx.request().getHeader("Accept");
        ctx.response().putHeader("Cache-Control", "no-cache").putHeader("Vary", "Accept, Accept-Encoding");
        if (accept != null && accept.contains("text/html")) {
            ctx.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", "default-src 'none'")
                    .end(PAGE.formatted(escape(title), html));
        } else {
            ctx.response().putHeader("Content-Type", "application/json").end(json.toBuffer());
        }
    }

    private static Map<String, Entry> all(JsonNode contract) {
        var all = new TreeMap<String, Entry>();
        Stream.<ProblemType[]>of(KitProblem.values(), GatewayProblem.values(), KeysProblem.values())
                .flatMap(Stream::of)
                .map(Entry::of)
                .forEach(entry -> all.put(entry.slug(), entry));
        contract.path("x-problems").forEach(each -> all.put(each.path("slug").asText(), Entry.of(each)));
        return all;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

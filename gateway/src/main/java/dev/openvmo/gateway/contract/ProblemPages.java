package dev.openvmo.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.gateway.keys.KeysProblem;
import dev.openvmo.gateway.problem.GatewayProblem;
import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemType;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** The page behind each problem's {@code type}: for people as HTML, for programs as JSON. */
@ApplicationScoped
class ProblemPages {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s</p><p>HTTP status %3$d. The <code>detail</code> and <code>errors</code> of the
            answer say what it was about.</p><p><a href="/docs">The API</a></p></body></html>
            """;

    private record Entry(String slug, int status, String title) {
        static Entry of(ProblemType type) {
            return new Entry(type.slug(), type.status(), type.title());
        }
    }

    void show(RoutingContext ctx, JsonNode contract) {
        var entry = find(ctx.pathParam("slug"), contract);
        if (entry.isEmpty()) {
            Refusals.answer(ctx, Problem.of(KitProblem.NOT_FOUND, "no problem has this name"));
            return;
        }
        var accept = ctx.request().getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            html(ctx, entry.get());
        } else {
            var body = new JsonObject()
                    .put("type", "/problems/" + entry.get().slug())
                    .put("title", entry.get().title())
                    .put("status", entry.get().status());
            ctx.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
        }
    }

    private static void html(RoutingContext ctx, Entry entry) {
        ctx.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'")
                .end(PAGE.formatted(escape(entry.slug()), escape(entry.title()), entry.status()));
    }

    private static Optional<Entry> find(String slug, JsonNode contract) {
        var catalogue = contract.path("x-problems");
        for (var each : catalogue) {
            if (slug.equals(each.path("slug").asText(each.path("type").asText().replace("/problems/", "")))) {
                return Optional.of(new Entry(
                        slug, each.path("status").asInt(), each.path("title").asText()));
            }
        }
        return Stream.<ProblemType[]>of(KitProblem.values(), GatewayProblem.values(), KeysProblem.values())
                .flatMap(Stream::of)
                .filter(type -> type.slug().equals(slug))
                .map(Entry::of)
                .findFirst();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

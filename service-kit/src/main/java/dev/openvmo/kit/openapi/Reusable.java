package dev.openvmo.kit.openapi;

import dev.openvmo.kit.problem.KitProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that operations share, as components of the document and references to them. */
final class Reusable {
    static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503);

    private Reusable() {}

    static void into(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        var parts = api.getComponents();
        Parts.into(parts);
        STATUSES.forEach(status -> parts.addResponse(name(status), problem(status)));
        parts.addResponse("Refused", problem(500).description("Any other refusal, as a problem"));
    }

    /** A problem's name among the component responses. */
    static String name(int status) {
        var words = KitProblem.ofStatus(status).slug().split("-");
        var name = new StringBuilder();
        for (var word : words) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    static APIResponse problem(int status) {
        var response = OASFactory.createAPIResponse()
                .description(KitProblem.ofStatus(status).title())
                .content(problemContent(status));
        common(response);
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", reference("RetryAfter"));
        }
        if (status == 401) {
            response.addHeader("WWW-Authenticate", reference("WwwAuthenticate"));
        }
        return response;
    }

    static Content problemContent(int status) {
        var type = KitProblem.ofStatus(status);
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", "what this occurrence is about");
        example.put("instance", "/v1/portfolios");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        if (status == 422) {
            example.put(
                    "errors", List.of(Map.of("pointer", "/name", "code", "required", "detail", "must not be blank")));
        }
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example));
    }

    /** The headers every answer carries. */
    static void common(APIResponse response) {
        response.addHeader("X-Request-Id", reference("XRequestId"));
        response.addHeader("RateLimit-Policy", reference("RateLimitPolicy"));
        response.addHeader("RateLimit", reference("RateLimit"));
        response.addHeader(Parts.ORIGIN, reference(Parts.ORIGIN));
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}

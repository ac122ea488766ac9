package dev.openvmo.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a problem as {@code application/problem+json}, with where it happened. */
@ApplicationScoped
public class ProblemAnswers {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;

    ProblemAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** As a JAX-RS response to a request of this path. */
    public Response response(Problem problem, String path) {
        var answer = Response.status(problem.type().status()).type(MEDIA_TYPE).entity(body(problem, path));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Straight to the wire, for requests that never reach a resource. Does nothing if an answer is under way. */
    public void write(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.headWritten() || response.ended()) {
            return;
        }
        response.setStatusCode(problem.type().status()).putHeader("Content-Type", MEDIA_TYPE);
        response.putHeader("Cache-Control", "no-store");
        problem.headers().forEach((name, value) -> {
            // the authentication mechanism may have said more precisely what it wants
            if (!response.headers().contains(name)) {
                response.putHeader(name, value);
            }
        });
        try {
            var text = mapper.writeValueAsString(body(problem, path(context)));
            response.end(context.request().method().name().equals("HEAD") ? "" : text);
        } catch (JsonProcessingException e) {
            response.end();
        }
    }

    private static Map<String, Object> body(Problem problem, String path) {
        var body = new LinkedHashMap<>(problem.body());
        if (path != null) {
            body.put("instance", path);
        }
        var trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            body.put("traceId", trace.getTraceId());
        }
        return body;
    }

    private static String path(RoutingContext context) {
        var path = context.request().path();
        return path == null || path.length() > 2048 ? null : path;
    }
}

package dev.openvmo.kit.http;

import dev.openvmo.kit.export.ExportFormat;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemAnswers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A parameter nobody reads is a mistake of the caller's, and silence would hide it. */
class ParameterCheck {
    private static final MediaType PROBLEM = MediaType.valueOf(ProblemAnswers.MEDIA_TYPE);

    /** As a form sends them in which nothing was looked for. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("filter", "q");

    @ServerRequestFilter
    public void check(UriInfo uri, HttpHeaders headers, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        var known = Parameters.of(resource.getResourceMethod());
        acceptable(resource.getResourceMethod(), known, headers);
        typed(resource.getResourceMethod(), headers);
        for (var parameter : uri.getQueryParameters().entrySet()) {
            var name = parameter.getKey();
            if (!known.names().contains(name)) {
                throw refused("the parameter '%s' is not known here".formatted(shown(name)), "allowed", known.names());
            }
            if (parameter.getValue().contains("") && !MAY_BE_EMPTY.contains(name)) {
                // the framework would take it for one that is absent: the first page, the present
                throw Problem.of(KitProblem.MALFORMED_REQUEST, "the parameter '%s' is empty".formatted(name))
                        .with("parameter", name);
            }
            if (parameter.getValue().size() > 1 && !known.repeatable().contains(name)) {
                throw refused("the parameter '%s' comes more than once".formatted(name), "allowed", known.names());
            }
        }
        var fields = uri.getQueryParameters().getFirst("fields");
        if (fields != null && !known.fields().isEmpty()) {
            for (var field : fields.split(",", -1)) {
                if (!known.fields().contains(field)) {
                    throw refused(
                            "fields: '%s' is not a field of this list".formatted(shown(field)),
                            "allowedFields",
                            known.fields());
                }
            }
        }
    }

    /** The framework checks what a method says it produces; where it says nothing, that is JSON. */
    private static void acceptable(Method method, Parameters known, HttpHeaders headers) {
        var list = !known.fields().isEmpty();
        if (!method.isAnnotationPresent(Produces.class) && !takes(headers, list)) {
            throw Problem.of(KitProblem.NOT_ACCEPTABLE, "answers here are application/json");
        }
    }

    /** The framework checks the type of a body that has one; a body without one is not guessed at. */
    private static void typed(Method method, HttpHeaders headers) {
        var consumes = method.getAnnotation(Consumes.class);
        if (consumes != null && headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            var list = String.join(", ", consumes.value());
            throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Type is missing; a body here is " + list)
                    .header(method.isAnnotationPresent(PATCH.class) ? "Accept-Patch" : "Accept", list);
        }
    }

    private static boolean takes(HttpHeaders headers, boolean list) {
        try {
            return ExportFormat.accepted(headers).anyMatch(ParameterCheck::takesJson)
                    || list && ExportFormat.asked(headers).isPresent();
        } catch (IllegalArgumentException e) {
            return false; // not a media type at all
        }
    }

    private static boolean takesJson(MediaType type) {
        return !"0".equals(type.getParameters().get("q"))
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(PROBLEM));
    }

    private static Problem refused(String detail, String member, Collection<String> allowed) {
        var names = new TreeSet<>(allowed);
        return Problem.of(
                        KitProblem.UNKNOWN_PARAMETER,
                        names.isEmpty() ? detail + "; it takes none" : detail + "; use " + String.join(", ", names))
                .with(member, names);
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}

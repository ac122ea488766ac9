package dev.openvmo.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The resource methods behind the operations: what the generated document does not say. */
final class Endpoints {
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName BATCH = DotName.createSimple("dev.openvmo.kit.input.Batch");
    private static final DotName MANY = DotName.createSimple("dev.openvmo.kit.http.AcceptsMany");
    private static final DotName ONLY_NOW = DotName.createSimple("dev.openvmo.kit.http.OnlyNow");
    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final DotName RESPONSE =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses.APIResponse");
    private static final DotName RESPONSES =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses.APIResponses");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Map<String, Endpoint> known = new HashMap<>();

    /**
     * One resource method.
     *
     * @param roles one of which the caller needs
     * @param many whether it reads arrays and NDJSON
     * @param creates whether it answers what it created, with its place
     * @param past whether it can be read as of an earlier moment
     * @param described whether the feature describes its answers itself
     */
    record Endpoint(List<String> roles, boolean many, boolean creates, boolean past, boolean described) {
        static final Endpoint UNKNOWN = new Endpoint(List.of(), false, false, true, true);
    }

    Endpoints(IndexView index) {
        for (var annotation : index.getAnnotations(PATH)) {
            if (annotation.target().kind() == Kind.CLASS) {
                read(annotation.target().asClass());
            }
        }
    }

    Endpoint at(String method, String path) {
        return known.getOrDefault(method + " " + path, Endpoint.UNKNOWN);
    }

    private void read(ClassInfo resource) {
        var base = resource.declaredAnnotation(PATH).value().asString();
        for (var method : resource.methods()) {
            for (var verb : METHODS) {
                if (method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb))) {
                    var below = method.annotation(PATH);
                    known.put(
                            verb + " "
                                    + joined(
                                            base,
                                            below == null ? "" : below.value().asString()),
                            endpoint(method, verb));
                }
            }
        }
    }

    private static Endpoint endpoint(MethodInfo method, String verb) {
        var roles = method.hasAnnotation(ROLES)
                ? method.annotation(ROLES)
                : method.declaringClass().declaredAnnotation(ROLES);
        var batch =
                method.parameterTypes().stream().anyMatch(type -> type.name().equals(BATCH));
        return new Endpoint(
                roles == null ? List.of() : List.of(roles.value().asStringArray()),
                batch || method.hasAnnotation(MANY),
                method.returnType().name().equals(REST_RESPONSE),
                !method.declaringClass().hasDeclaredAnnotation(ONLY_NOW),
                method.hasAnnotation(RESPONSE) || method.hasAnnotation(RESPONSES));
    }

    private static String joined(String base, String below) {
        var path = ("/" + base + "/" + below)
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.http.Parameters;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of a resource method before it runs. */
record Route(String method, Set<String> roles, boolean bringsMany, boolean ofCollection) {
    private static final Map<Method, Route> KNOWN = new ConcurrentHashMap<>();

    static Route of(Method method) {
        return KNOWN.computeIfAbsent(method, Route::read);
    }

    boolean isEndpoint() {
        return method != null;
    }

    boolean reads() {
        return "GET".equals(method);
    }

    /** Whether it may come with an Idempotency-Key. */
    boolean posts() {
        return "POST".equals(method);
    }

    /** Whether it makes something new, rather than take a step with something that others may be changing now. */
    boolean creates() {
        return posts() && ofCollection;
    }

    private static Route read(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
        var allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return new Route(
                verb,
                allowed == null ? Roles.ALL : Set.of(allowed.value()),
                Parameters.acceptsMany(method) || readsFile(method.getAnnotation(Consumes.class)),
                Arrays.stream(method.getParameters()).noneMatch(each -> each.isAnnotationPresent(PathParam.class)));
    }

    private static boolean readsFile(Consumes consumes) {
        return consumes != null && List.of(consumes.value()).contains("text/csv");
    }
}

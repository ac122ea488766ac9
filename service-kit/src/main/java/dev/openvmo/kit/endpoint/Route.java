package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.http.Parameters;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.RowSecurity;
import jakarta.annotation.security.PermitAll;
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
record Route(String method, Set<String> roles, RowSecurity.Purpose purpose) {
    private static final Map<Method, Route> KNOWN = new ConcurrentHashMap<>();

    static Route of(Method method) {
        return KNOWN.computeIfAbsent(method, Route::read);
    }

    boolean isEndpoint() {
        return method != null;
    }

    boolean reads() {
        return purpose == RowSecurity.Purpose.READING;
    }

    /** Whether it may come with an Idempotency-Key. */
    boolean posts() {
        return "POST".equals(method);
    }

    private static Route read(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return new Route(null, Roles.ALL, RowSecurity.Purpose.READING); // answers from memory: no transaction
        }
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
        return new Route(verb, allowed == null ? Roles.ALL : Set.of(allowed.value()), purpose(verb, method));
    }

    private static RowSecurity.Purpose purpose(String verb, Method method) {
        if ("GET".equals(verb)) {
            return RowSecurity.Purpose.READING;
        }
        if (Parameters.acceptsMany(method) || readsFile(method.getAnnotation(Consumes.class))) {
            return RowSecurity.Purpose.WRITING_MANY;
        }
        // whoever makes something new takes no step with something that others may be changing now
        var ofCollection =
                Arrays.stream(method.getParameters()).noneMatch(each -> each.isAnnotationPresent(PathParam.class));
        return "POST".equals(verb) && ofCollection ? RowSecurity.Purpose.CREATING : RowSecurity.Purpose.WRITING;
    }

    private static boolean readsFile(Consumes consumes) {
        return consumes != null && List.of(consumes.value()).contains("text/csv");
    }
}

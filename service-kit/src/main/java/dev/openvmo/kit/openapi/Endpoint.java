package dev.openvmo.kit.openapi;

import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.link.ByLink;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** The resource method behind an operation: what its signature says and the generated document does not. */
record Endpoint(MethodInfo method) {
    private static final DotName INPUT = DotName.createSimple(Input.class);
    private static final DotName BATCH = DotName.createSimple("dev.openvmo.kit.input.Batch");
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName RESPONSE = DotName.createSimple(Response.class);
    private static final DotName NOTHING = DotName.createSimple(Void.class);

    /** Every resource method by its operation id. */
    static Map<String, Endpoint> in(IndexView index) {
        var found = new HashMap<String, Endpoint>();
        for (var operation : index.getAnnotations(Operation.class)) {
            var id = operation.value("operationId");
            if (id == null || operation.target().kind() != Kind.METHOD) {
                continue;
            }
            var endpoint = new Endpoint(operation.target().asMethod());
            var other = found.put(id.asString(), endpoint);
            // an index made of several may know a class twice
            if (other != null && !other.name().equals(endpoint.name())) {
                throw new IllegalStateException(
                        "%s and %s have the operationId %s".formatted(other.name(), endpoint.name(), id.asString()));
            }
        }
        return found;
    }

    String name() {
        return method.declaringClass().simpleName() + "." + method.name();
    }

    /** One of which the caller needs. */
    List<String> roles() {
        var roles = method.hasAnnotation(RolesAllowed.class)
                ? method.annotation(RolesAllowed.class)
                : method.declaringClass().declaredAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : List.of(roles.value().asStringArray());
    }

    /** {@code Input<T>} or {@code Batch<T>}, where the body is one of them. */
    Optional<Type> body() {
        return method.parameterTypes().stream()
                .filter(type -> type.name().equals(INPUT) || type.name().equals(BATCH))
                .findFirst();
    }

    /** Whether it reads an array or NDJSON. */
    boolean many() {
        return method.hasAnnotation(AcceptsMany.class) || batch();
    }

    /** Whether it reads the items of a list, as a file too. */
    boolean batch() {
        return body().filter(type -> type.name().equals(BATCH)).isPresent();
    }

    /** Whether it can be read as of an earlier moment. */
    boolean past() {
        return !method.declaringClass().hasDeclaredAnnotation(OnlyNow.class);
    }

    /** Whether an Idempotency-Key is heeded: not of senders that nobody has identified. */
    boolean once() {
        return !method.hasAnnotation(PermitAll.class);
    }

    /** Whether who calls it proves themself by a link, which may have been used or have expired. */
    boolean byLink() {
        return method.declaringClass().hasDeclaredAnnotation(ByLink.class);
    }

    /** Whether nobody can say what it answers. */
    boolean bare() {
        return !described() && method.returnType().name().equals(RESPONSE);
    }

    /** Whether the method says itself what it answers. */
    boolean described() {
        return method.hasAnnotation(APIResponse.class) || method.hasAnnotation(APIResponses.class);
    }

    /** Whether it chooses its status and headers: a POST then creates, a PUT creates or replaces; a GET never does. */
    boolean creates() {
        return method.returnType().name().equals(REST_RESPONSE)
                && answer().isPresent()
                && !method.hasAnnotation(GET.class);
    }

    /** The type of its answer's body; empty where there is none. */
    Optional<Type> answer() {
        var type = method.returnType();
        if (type.name().equals(REST_RESPONSE)) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return type.kind() == Type.Kind.VOID || type.name().equals(NOTHING) ? Optional.empty() : Optional.of(type);
    }
}

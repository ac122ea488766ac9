package dev.openvmo.kit.problem;

import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** Which methods a path offers: the framework knows, but says so nowhere in its 405. */
final class AllowedMethods {
    private AllowedMethods() {}

    static String at(ResteasyReactiveRequestContext request) {
        var methods = new TreeSet<String>();
        var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
        var path = request.getPathWithoutPrefix();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    var rest = match.remaining.isEmpty() ? "/" : match.remaining;
                    routing.getMappers().forEach((method, mapper) -> {
                        if (method != null && mapper.map(rest) != null) {
                            methods.add(method);
                        }
                    });
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}

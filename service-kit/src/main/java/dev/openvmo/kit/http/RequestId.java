package dev.openvmo.kit.http;

import dev.openvmo.kit.ids.Ids;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The name a request has in answers, logs and events: the caller's if it is harmless, otherwise one of ours. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:=+/@-]{1,128}");

    private RequestId() {}

    static String settle(RoutingContext context) {
        var said = context.request().getHeader(HEADER);
        var id = said != null && HARMLESS.matcher(said).matches()
                ? said
                : Ids.next().toString();
        // whoever reads the request after us finds the same name
        context.request().headers().set(HEADER, id);
        MDC.put("requestId", id);
        return id;
    }
}

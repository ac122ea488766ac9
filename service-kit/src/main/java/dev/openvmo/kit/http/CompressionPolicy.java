package dev.openvmo.kit.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which answers are compressed for those who ask: texts that are worth it, whoever wrote them here. */
@ApplicationScoped
public class CompressionPolicy {
    /** Below this, compressing costs more than it saves. */
    private static final int WORTH = 1024;

    private static final String ENCODING = "Content-Encoding";
    /** Leaves the compressor idle. The framework sets it on everything, and knows too late what type an answer has. */
    private static final String IDENTITY = "identity";

    private static final String LEFT = CompressionPolicy.class.getName();

    private final boolean compressing;
    private final Set<String> types;

    CompressionPolicy(
            @ConfigProperty(name = "quarkus.http.enable-compression", defaultValue = "false") boolean compressing,
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> types) {
        this.compressing = compressing;
        this.types = types;
    }

    /** Passes an answer on as its author encoded it; called before the author's headers are set. */
    public static void leave(RoutingContext context) {
        context.put(LEFT, true);
        context.response().headers().remove(ENCODING);
    }

    /** Called when nothing but the head's last headers is missing. */
    void settle(RoutingContext context) {
        var headers = context.response().headers();
        var status = context.response().getStatusCode();
        if (status == 204 || status == 304) { // has no content that could be of a type or encoded
            headers.remove(ENCODING).remove("Content-Type");
        } else if (context.get(LEFT) == null && isWorthIt(context.response())) {
            headers.remove(ENCODING);
        } else if (compressing && !headers.contains(ENCODING)) {
            headers.set(ENCODING, IDENTITY);
        }
    }

    private boolean isWorthIt(HttpServerResponse response) {
        var encoding = response.headers().get(ENCODING);
        var type = response.headers().get("Content-Type");
        return (encoding == null || encoding.equals(IDENTITY))
                && type != null
                && types.contains(type.split(";", 2)[0].strip())
                && (response.isChunked() || response.bytesWritten() >= WORTH);
    }
}

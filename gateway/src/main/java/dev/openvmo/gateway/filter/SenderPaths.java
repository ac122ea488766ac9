package dev.openvmo.gateway.filter;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where those deliver who cannot send a key but sign what they send. Pure. */
final class SenderPaths {
    private static final Pattern DELIVERY =
            Pattern.compile("/v1/intake/(?:github|gitlab|pagerduty)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private SenderPaths() {}

    /** The source that a delivery claims to come from; nothing of what is no delivery. */
    static Optional<UUID> source(HttpServerRequest request) {
        var path = DELIVERY.matcher(request.path());
        return request.method() == HttpMethod.POST && path.matches()
                ? Optional.of(UUID.fromString(path.group(1)))
                : Optional.empty();
    }
}

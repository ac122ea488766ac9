package dev.openvmo.gateway.filter;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** What is read and answered by whoever holds a link to it. Pure. */
final class LinkPaths {
    private static final Pattern LINK = Pattern.compile(
            "/v1/(?:survey-responses|shared-value-statements|announcement-acknowledgements)/[A-Za-z0-9_-]{43}");

    private LinkPaths() {}

    /** Whether the path is its caller's whole proof. */
    static boolean isLink(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.POST)
                && LINK.matcher(request.path()).matches();
    }
}

package dev.openvmo.gateway.filter;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** What is read and answered by whoever holds a link to it. One that lost a character opens nothing, and is told so. Pure. */
final class LinkPaths {
    private static final Pattern LINK = Pattern.compile(
            "/v1/(?:survey-responses|shared-value-statements|announcement-acknowledgements)/[A-Za-z0-9_-]{1,128}");

    private LinkPaths() {}

    /** Whether the path is its caller's whole proof. */
    static boolean isLink(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.POST)
                && LINK.matcher(request.path()).matches();
    }
}

package dev.openvmo.kit.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The next page as a Link (RFC 8288): this request again with another cursor, as a path of the public API. */
final class NextLink {
    private NextLink() {}

    static String of(UriInfo uri, String cursor) {
        var others = uri.getQueryParameters().entrySet().stream()
                .filter(each -> !each.getKey().equals("cursor"))
                .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
                .sorted()
                .collect(Collectors.joining("&"));
        var query = others.isEmpty() ? pair("cursor", cursor) : others + "&" + pair("cursor", cursor);
        return "<%s?%s>; rel=\"next\"".formatted(uri.getRequestUri().getRawPath(), query);
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

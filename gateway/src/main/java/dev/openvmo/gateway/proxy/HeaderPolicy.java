package dev.openvmo.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the door. Pure: headers in, headers changed in place. */
public final class HeaderPolicy {
    /** RFC 9110 §7.6.1: meant for one connection only. */
    private static final Set<String> HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");
    /** Nobody outside says who somebody is, where they came from or what they really asked for. */
    private static final Set<String> OURS = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-cluster-client-ip",
            "remote-user",
            "cookie",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "expect");

    private static final Set<String> OUR_PREFIXES = Set.of(
            "x-forwarded",
            "x-openvmo-",
            "x-internal-",
            "x-remote-",
            "x-auth",
            "x-user",
            "x-original-",
            "x-client-cert");
    /** What the door answers for itself, and what says too much. */
    private static final Set<String> NOT_BACK =
            Set.of("server", "x-powered-by", "x-request-id", "ratelimit", "ratelimit-policy", "x-content-type-options");

    /** What tells nothing of who sends it: neither the name of a browser nor a trace or an id of the caller's choice. */
    private static final Set<String> NOBODYS = Set.of(
            "host",
            "accept",
            "accept-encoding",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "expect");

    private static final String CORS = "access-control-";

    private HeaderPolicy() {}

    /** Removes what must not come in from outside. Names with underscores go too: some readers take them for dashes. */
    public static void inbound(MultiMap headers) {
        var named = connection(headers);
        for (var name : new ArrayList<>(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (HOP.contains(lower)
                    || OURS.contains(lower)
                    || lower.indexOf('_') >= 0
                    || named.contains(lower)
                    || OUR_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    /** Leaves only what frames a message and says how to read and answer it. */
    static void anonymous(MultiMap headers) {
        for (var name : new ArrayList<>(headers.names())) {
            if (!NOBODYS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
    }

    /** Removes what must not go back out. */
    static void outbound(MultiMap headers) {
        var named = connection(headers);
        for (var name : new ArrayList<>(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (HOP.contains(lower) || NOT_BACK.contains(lower) || named.contains(lower) || lower.startsWith(CORS)) {
                headers.remove(name);
            }
        }
    }

    /** The headers that {@code Connection} names; never those that frame or identify the message. */
    private static Set<String> connection(MultiMap headers) {
        if (!headers.contains("Connection")) {
            return Set.of();
        }
        var named = new java.util.HashSet<String>();
        for (var value : headers.getAll("Connection")) {
            for (var name : value.split(",")) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        named.removeAll(Set.of("host", "content-length", "transfer-encoding", "authorization", "content-type"));
        return named;
    }
}

package dev.openvmo.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One running copy of a service, and whether it showed life lately. */
final class Replica {
    private final String host;
    private final int port;
    private final boolean tls;
    private volatile boolean alive = true;

    Replica(URI base) {
        if (base.getHost() == null
                || !(base.getPath().isEmpty() || base.getPath().equals("/"))) {
            throw new IllegalArgumentException("openvmo.routes: not a base URL without a path: " + base);
        }
        this.host = base.getHost();
        this.tls = "https".equals(base.getScheme());
        this.port = base.getPort() > 0 ? base.getPort() : tls ? 443 : 80;
    }

    RequestOptions request(HttpMethod method, String uri) {
        return new RequestOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setMethod(method)
                .setURI(uri);
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean alive() {
        return alive;
    }

    /** Records what was seen; true when it is news. */
    boolean seen(boolean living) {
        var before = alive;
        alive = living;
        return before != living;
    }
}

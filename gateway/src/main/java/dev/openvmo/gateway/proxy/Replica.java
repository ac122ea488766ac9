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
    private volatile boolean leaving;
    private volatile long lastAnswer = System.nanoTime();

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
        return alive && !leaving;
    }

    /** Its pulse said whether it is about to end; while it is, answers still come and nothing new is sent. */
    void leaving(boolean now) {
        leaving = now;
    }

    /** An answer was seen; true when that is news. */
    boolean answered() {
        lastAnswer = System.nanoTime();
        var news = !alive;
        alive = true;
        return news;
    }

    /** A question that was put then got no answer; true when that is news. What answered meanwhile lives. */
    boolean silent(long askedAt) {
        if (!alive || lastAnswer - askedAt > 0) {
            return false;
        }
        alive = false;
        return true;
    }
}

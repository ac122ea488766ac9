package dev.openvmo.gateway.proxy;

import dev.openvmo.gateway.routing.Routes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The services behind the door and the pulse of their replicas. Any HTTP answer is life; a refused connection or
 * silence is not, and traffic goes elsewhere (or is refused at once) until the next good look. So it does while a
 * replica says 503 because it is about to end. This is the circuit breaker: it needs no request of a caller to find out
 * that a service is back.
 */
@ApplicationScoped
public class Upstreams {
    private static final Logger LOG = Logger.getLogger(Upstreams.class);
    private final Map<String, Upstream> byName = new HashMap<>();
    private final Vertx vertx;
    private final ProxyConfig config;
    private final HttpClient client;
    private final HttpClient untraced;
    private final HttpClient probe;
    private long timer = -1;

    Upstreams(Routes routes, ProxyConfig config, Vertx vertx) {
        this.vertx = vertx;
        this.config = config;
        routes.services()
                .forEach((service, bases) -> byName.put(
                        service,
                        new Upstream(service, bases.stream().map(Replica::new).toList(), config.inFlight())));
        this.client = vertx.createHttpClient(options(config), new PoolOptions().setHttp1MaxSize(config.inFlight()));
        this.untraced = vertx.createHttpClient(
                options(config).setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(config.inFlight()));
        this.probe = vertx.createHttpClient(options(config).setKeepAlive(false));
    }

    private static HttpClientOptions options(ProxyConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connect().toMillis())
                .setReadIdleTimeout((int) config.stall().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(20) // below what services keep idle connections for
                .setDecompressionSupported(false)
                .setTcpNoDelay(true);
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.pulse().toMillis(), tick -> byName.values()
                .forEach(upstream -> upstream.replicas().forEach(replica -> look(upstream, replica))));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look(Upstream upstream, Replica replica) {
        var asked = System.nanoTime();
        probe.request(replica.request(HttpMethod.HEAD, "/")
                        .setTimeout(config.silence().toMillis()))
                .compose(request -> request.send())
                .onSuccess(any -> {
                    replica.leaving(any.statusCode() == 503);
                    answered(upstream, replica);
                })
                .onFailure(none -> silent(upstream, replica, asked));
    }

    void answered(Upstream upstream, Replica replica) {
        if (replica.answered()) {
            LOG.infof("a replica of %s answers again: %s:%d", upstream.service(), replica.host(), replica.port());
        }
    }

    void silent(Upstream upstream, Replica replica, long askedAt) {
        if (replica.silent(askedAt)) {
            LOG.warnf("a replica of %s does not answer: %s:%d", upstream.service(), replica.host(), replica.port());
        }
    }

    Upstream of(String service) {
        return byName.get(service);
    }

    HttpClient client() {
        return client;
    }

    /** For what is asked of an address that proves its caller: no trace holds it. */
    HttpClient untraced() {
        return untraced;
    }
}

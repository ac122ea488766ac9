package dev.openvmo.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** What the gateway itself asks a service. */
@ApplicationScoped
public class ServiceQueries {
    private final Upstreams upstreams;

    ServiceQueries(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** The body of a 200 from any replica; failed otherwise. */
    public Future<Buffer> ask(String service, String uri, String token) {
        var replica = upstreams.of(service).next();
        if (replica.isEmpty()) {
            return Future.failedFuture(new IOException(service + " does not answer"));
        }
        return upstreams
                .client()
                .request(replica.get().request(HttpMethod.GET, uri).setTimeout(5_000))
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .putHeader("Accept", "application/json")
                        .send())
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture(new IOException(service + " answered " + answer.statusCode())));
    }
}

package dev.openvmo.kit.endpoint;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Takes the fingerprint while the body is read, where somebody will ask for it. */
@Provider
class RawBodyReader implements ReaderInterceptor {
    private final RawBody body;

    RawBodyReader(RawBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(Idempotency.HEADER)) {
            context.setInputStream(body.watch(context.getInputStream()));
        }
        return context.proceed();
    }
}

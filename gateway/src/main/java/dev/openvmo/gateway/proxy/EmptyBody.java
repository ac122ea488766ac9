package dev.openvmo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that is over as soon as it is read. Unlike the request's own it can be read again, for a second attempt. */
final class EmptyBody implements ReadStream<Buffer> {
    private Handler<Void> ended;

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        ended = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        var once = ended;
        ended = null;
        if (once != null) {
            once.handle(null);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        return this;
    }
}

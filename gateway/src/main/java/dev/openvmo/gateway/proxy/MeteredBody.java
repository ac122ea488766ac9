package dev.openvmo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body on its way through: counted, cut when it grows too large, and watched for its end. */
final class MeteredBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final Limits limits;
    private final Handler<Long> tooLarge;
    private final Handler<Boolean> ended;
    private long limit;
    private long length;
    private boolean many;
    private boolean cut;
    private Handler<Throwable> failed;

    /**
     * @param tooLarge told the limit, once, when it is passed
     * @param ended told once the last byte has arrived, and whether the body is a JSON array
     */
    MeteredBody(ReadStream<Buffer> source, Limits limits, Handler<Long> tooLarge, Handler<Boolean> ended) {
        this.source = source;
        this.limits = limits;
        this.limit = limits.many();
        this.tooLarge = tooLarge;
        this.ended = ended;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (cut) {
            return;
        }
        if (length == 0) {
            many = startsArray(chunk);
            limit = many || limits.declaredMany() ? limits.many() : limits.one();
        }
        length += chunk.length();
        if (Math.max(length, limits.declared()) <= limit) {
            handler.handle(chunk);
            return;
        }
        cut = true;
        tooLarge.handle(limit);
        if (failed != null) {
            failed.handle(new IllegalStateException("the body is over its limit"));
        }
    }

    /**
     * How large a body may be.
     *
     * @param one for a single representation
     * @param many for an array, NDJSON or CSV
     * @param declaredMany whether the media type says that it is many
     * @param declared the announced length, 0 when chunked
     */
    record Limits(long one, long many, boolean declaredMany, long declared) {}

    private static boolean startsArray(Buffer chunk) {
        for (var i = 0; i < chunk.length(); i++) {
            var b = chunk.getByte(i);
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '[';
            }
        }
        return false;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!cut) {
                                ended.handle(many);
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}

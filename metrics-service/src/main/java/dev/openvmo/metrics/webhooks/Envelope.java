package dev.openvmo.metrics.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A delivery as it arrived: what its headers say, and its very bytes. */
record Envelope(UnaryOperator<String> headers, byte[] body) {
    String header(String name) {
        var value = headers.apply(name);
        return value == null ? "" : value.strip();
    }

    /** Bytes before the body's, as some sign them together. */
    byte[] after(String prefix) {
        var before = prefix.getBytes(StandardCharsets.UTF_8);
        var all = new byte[before.length + body.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(body, 0, all, before.length, body.length);
        return all;
    }
}

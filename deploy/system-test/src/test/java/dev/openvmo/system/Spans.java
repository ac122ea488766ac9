package dev.openvmo.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What services tell a collector of traces (OTLP as protobuf over HTTP, in which text stands as it is). */
final class Spans implements AutoCloseable {
    private final Queue<String> exports = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Spans() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Of one service. */
    List<String> exports(String service) {
        return exports.stream().filter(export -> export.contains(service)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exports.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

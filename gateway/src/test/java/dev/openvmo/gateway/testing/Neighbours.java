package dev.openvmo.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.CRC32;

/**
 * The services behind the gateway under test. {@code portfolio} is real HTTP and does what its path says,
 * {@code alignment} is a port where nobody listens, {@code metrics} accepts connections and says nothing.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {
    /** The first administrator of every test. */
    public static final String ADMIN =
            "ovmo_00000000000070008000000000000001_test-only-test-only-test-only-test-only-1";

    private static final int MEBI = 1 << 20;
    private Vertx vertx;
    private ServerSocket silent;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        try {
            silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            var portfolio = listen();
            return Map.of(
                    "openvmo.routes.portfolio", "http://127.0.0.1:" + free() + ",http://127.0.0.1:" + portfolio,
                    "openvmo.routes.alignment", "http://127.0.0.1:" + free(),
                    "openvmo.routes.metrics", "http://127.0.0.1:" + silent.getLocalPort(),
                    "openvmo.cors.origins", "https://board.example.org",
                    "openvmo.bootstrap-admin-key", ADMIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int listen() {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"));
        try {
            return server.requestHandler(Neighbours::answer)
                    .listen(0)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get()
                    .actualPort();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        vertx.close();
        try {
            silent.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpServerRequest request) {
        var path = request.path();
        if (path.equals("/openapi")) {
            json(request, CONTRACT);
        } else if (path.endsWith("/cut")) {
            request.connection().close();
        } else if (path.endsWith("/half")) {
            request.response().putHeader("Content-Length", "1000").write("only this");
            request.connection().close();
        } else if (path.endsWith("/chunks")) {
            request.response().setChunked(true).write("one of many").onComplete(sent -> request.connection()
                    .close());
        } else if (path.endsWith("/slow")) {
            vertxOf(request).setTimer(20_000, late -> request.response().end("too late"));
        } else if (path.endsWith("/packed")) {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Content-Encoding", "gzip")
                    .end("what a service packed");
        } else if (path.endsWith("/large")) {
            large(request);
        } else {
            echo(request);
        }
    }

    private static Vertx vertxOf(HttpServerRequest request) {
        return Vertx.currentContext().owner();
    }

    private static void large(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        var piece = Buffer.buffer(new byte[MEBI]);
        var sent = response.write(piece);
        for (var i = 1; i < 10; i++) {
            sent = sent.compose(before -> response.write(piece));
        }
        sent.onSuccess(all -> response.end());
    }

    /** What arrived, as JSON. */
    private static void echo(HttpServerRequest request) {
        var sum = new CRC32();
        var length = new long[1];
        request.handler(chunk -> {
            sum.update(chunk.getBytes());
            length[0] += chunk.length();
        });
        request.endHandler(end -> {
            var headers = new JsonObject();
            request.headers().forEach(each -> headers.put(each.getKey().toLowerCase(), each.getValue()));
            var body = new JsonObject()
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("length", length[0])
                    .put("crc", sum.getValue());
            request.response()
                    .putHeader("Server", "inner/1.0")
                    .putHeader("X-Powered-By", "somebody")
                    .putHeader("ETag", "\"7\"")
                    .putHeader("Connection", "x-hop")
                    .putHeader("X-Hop", "for one connection only");
            json(request, body.encode());
        });
    }

    private static void json(HttpServerRequest request, String body) {
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    private static final String CONTRACT =
            """
            {"openapi": "3.1.0", "info": {"title": "inner", "version": "1"}, "tags": [{"name": "Portfolios"}],
             "paths": {"/v1/portfolios": {"get": {"operationId": "listPortfolios", "tags": ["Portfolios"],
               "responses": {"200": {"description": "a page", "content": {"application/json": {"schema":
                 {"$ref": "#/components/schemas/Grant"}}}}}}}},
             "components": {"schemas": {"Grant": {"type": "object", "description": "not the gateway's"},
               "Portfolio": {"type": "object"}}},
             "x-problems": [{"slug": "over-budget", "status": 409, "title": "The budget does not reach"}]}
            """;
}

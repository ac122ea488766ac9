package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.testing.Backing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A way to the database on which the client side can stop taking what the server sends, as the machine of a stopped
 * process does once its buffers are full. What the client sends goes through.
 */
final class StoppedReader implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Socket server;
    private volatile boolean stopped;

    StoppedReader() throws IOException {
        server = new Socket("127.0.0.1", database().getPort());
        new Thread(this::serve, "stopped-reader").start();
    }

    /** The database by this way, for one connection. */
    String jdbcUrl() {
        return "jdbc:" + database().toString().replace(":" + database().getPort(), ":" + entry.getLocalPort());
    }

    /** Takes no more from the server than it has taken by now. */
    void stop() {
        stopped = true;
    }

    @Override
    public void close() throws IOException {
        entry.close();
        server.close();
    }

    private void serve() {
        try (var client = entry.accept()) {
            var there = new Thread(() -> pass(client, server), "stopped-reader-there");
            there.start();
            var buffer = new byte[8192];
            for (var n = 0; n >= 0 && !stopped; n = server.getInputStream().read(buffer)) {
                client.getOutputStream().write(buffer, 0, n);
            }
            there.join();
        } catch (IOException | InterruptedException e) {
            // one end is gone, and with it the way
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // as above
        }
    }

    private static URI database() {
        return URI.create(Backing.jdbcUrl().substring("jdbc:".length()));
    }
}

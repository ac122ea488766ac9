package dev.openvmo.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between a client and PostgreSQL, passes everything on, and counts for each transaction in which a certain
 * statement was executed how often the client waited for an answer: a Sync or a simple Query of the protocol, unencrypted.
 */
final class CountingProxy implements AutoCloseable {
    private static final int EXCERPT = 200;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ConcurrentLinkedQueue<Double> counted = new ConcurrentLinkedQueue<>();
    private final String wanted;
    private volatile int server;

    CountingProxy(String wanted) throws IOException {
        this.wanted = wanted;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Begins to take connections, each of which leads to this port. */
    void leadTo(int port) {
        server = port;
        thread(() -> {
            while (true) {
                carry(door.accept());
            }
        });
    }

    /** The round trips of each transaction that did it. */
    Collection<Double> counted() {
        return counted;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void carry(Socket client) throws IOException {
        var database = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        thread(() -> {
            try (client;
                    database) {
                database.getInputStream().transferTo(client.getOutputStream());
            }
        });
        thread(() -> {
            try (client;
                    database) {
                new Conversation()
                        .follow(
                                new DataInputStream(new BufferedInputStream(client.getInputStream())),
                                new DataOutputStream(new BufferedOutputStream(database.getOutputStream())));
            }
        });
    }

    /** One connection, as the client speaks. */
    private final class Conversation {
        private final Map<String, String> statements = new HashMap<>();
        private String running = "";
        private boolean found;
        private double trips;

        void follow(DataInputStream in, DataOutputStream out) throws IOException {
            pass(in, out, in.readInt()); // the start-up packet has no type
            out.flush();
            while (true) {
                var type = in.readByte();
                out.writeByte(type);
                var body = pass(in, out, in.readInt());
                look(type, ByteBuffer.wrap(body));
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }

        private byte[] pass(DataInputStream in, DataOutputStream out, int length) throws IOException {
            var body = in.readNBytes(length - Integer.BYTES);
            out.writeInt(length);
            out.write(body);
            return body;
        }

        private void look(byte type, ByteBuffer body) {
            switch (type) {
                case 'P' -> statements.put(text(body), text(body));
                case 'B' -> {
                    text(body);
                    execute(statements.getOrDefault(text(body), ""));
                }
                case 'Q' -> {
                    execute(text(body));
                    answered();
                }
                case 'S' -> answered();
                default -> {}
            }
        }

        private void execute(String sql) {
            if (sql.startsWith("BEGIN")) {
                trips = 0;
                found = false;
            }
            found |= sql.startsWith(wanted);
            running = sql;
        }

        private void answered() {
            trips++;
            if (running.startsWith("COMMIT") && found) {
                counted.add(trips);
                found = false;
            }
        }

        private String text(ByteBuffer body) {
            var start = body.position();
            while (body.get() != 0) {}
            var length = Math.min(EXCERPT, body.position() - start - 1);
            return new String(body.array(), start, length, StandardCharsets.UTF_8);
        }
    }

    private interface Carrying {
        void run() throws IOException;
    }

    /** Ends with the connection, or when the process does. */
    private static void thread(Carrying carrying) {
        var thread = new Thread(() -> {
            try {
                carrying.run();
            } catch (IOException e) {
                // one side has gone, and with it the connection
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}

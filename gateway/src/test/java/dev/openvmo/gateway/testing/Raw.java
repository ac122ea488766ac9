package dev.openvmo.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests as bytes, for what no client would send. */
public final class Raw {
    private Raw() {}

    /** Sends the text (line ends are made CRLF) and reads until the server closes or is silent for a while. */
    public static String send(int port, String text) {
        return send(port, text, Duration.ofMillis(800));
    }

    /** The same with another patience. */
    public static String send(int port, String text, Duration patience) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException silent) {
            answer.write("[still open]".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException reset) {
            answer.write("[reset]".getBytes(StandardCharsets.US_ASCII));
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}

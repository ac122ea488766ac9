package dev.openvmo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback address. */
public final class Ports {
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port nobody listens on and nobody was given before: below the range that the kernel hands to outgoing
     * connections, so that none of those takes it before it is used.
     */
    public static int free() {
        for (var attempt = 0; attempt < 1000; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new LocalFailure("No free port between 15000 and 32000");
    }

    /** Refuses a port that somebody holds, naming the option that chooses another. */
    public static void requireFree(int port, String what, String option) {
        if (!isFree(port)) {
            throw new LocalFailure("Port " + port + " (" + what
                    + ") is taken by another process. Stop that process or choose another port with " + option + ".");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

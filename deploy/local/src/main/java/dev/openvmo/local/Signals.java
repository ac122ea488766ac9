package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals to a process, and to everything it started. */
final class Signals {
    private Signals() {}

    static void send(String signal, List<ProcessHandle> receivers) {
        var command = new ArrayList<>(List.of("sh", "-c", "for p in \"$@\"; do kill -" + signal + " $p; done", "sh"));
        receivers.forEach(each -> command.add(String.valueOf(each.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process first, then its descendants. */
    static List<ProcessHandle> family(ProcessHandle process) {
        var all = new ArrayList<ProcessHandle>();
        all.add(process);
        process.descendants().forEach(all::add);
        return all;
    }

    static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}

package dev.openvmo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The processor time that processes have used, as Linux counts it (proc(5), in hundredths of a second). */
final class ProcessorTime {
    private static final double MILLIS_PER_TICK = 10;

    private ProcessorTime() {}

    /** Milliseconds that this process has used, its children included: those that ended and those that run. */
    static double millis(long pid) {
        var ended = ticks(pid, 11) + ticks(pid, 12) + ticks(pid, 13) + ticks(pid, 14);
        var running = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> ticks(child.pid(), 11) + ticks(child.pid(), 12))
                .sum();
        return (ended + running) * MILLIS_PER_TICK;
    }

    /** The same without its children. */
    static double alone(long pid) {
        return (ticks(pid, 11) + ticks(pid, 12)) * MILLIS_PER_TICK;
    }

    /** One of the fields behind the command's name, counted from the state, which is 0. */
    private static double ticks(long pid, int field) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Double.parseDouble(line.substring(line.lastIndexOf(')') + 2).split(" ")[field]);
        } catch (NoSuchFileException e) {
            return 0; // ended meanwhile, and counted with its parent's ended children from now on
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.openvmo.kit.testing;

import java.util.concurrent.Executor;

/** Threads for what must really happen at once: the common pool has one on a small machine. */
public final class Threads {
    /** Each task on a thread of its own. */
    public static final Executor OWN = task -> new Thread(task).start();

    private Threads() {}
}

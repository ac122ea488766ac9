package dev.openvmo.system;

import dev.openvmo.local.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A suite of its own with two replicas of each service, started once for all tests that need it. */
public final class TwoOfEach implements BeforeAllCallback {
    /** To be had by one test class at a time: they break it. */
    static final String NAME = "two of each";

    private static Suite suite;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(TwoOfEach.class, first -> start());
    }

    static Suite suite() {
        return suite;
    }

    private static AutoCloseable start() {
        suite = Suite.in(Path.of("target", "replicas-" + ProcessHandle.current().pid())
                        .toAbsolutePath())
                .replicas(2)
                .start();
        return suite::stop;
    }
}

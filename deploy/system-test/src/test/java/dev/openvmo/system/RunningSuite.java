package dev.openvmo.system;

import dev.openvmo.local.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The packaged suite on free ports with an empty data directory, started once for all tests of this module. */
public final class RunningSuite implements BeforeAllCallback {
    private static Suite suite;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(RunningSuite.class, first -> start());
    }

    static Suite suite() {
        return suite;
    }

    static Api admin() {
        return new Api(suite.gatewayUrl(), suite.adminKey());
    }

    private static AutoCloseable start() {
        suite = Suite.in(Path.of("target", "suite-" + ProcessHandle.current().pid())
                        .toAbsolutePath())
                .start();
        return suite::stop;
    }
}

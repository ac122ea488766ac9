package dev.openvmo.system;

import dev.openvmo.local.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The packaged suite with two replicas of each service, started once for all tests that need it. */
public final class TwoReplicas implements BeforeAllCallback {
    private static Suite suite;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(TwoReplicas.class, first -> start());
    }

    static Suite suite() {
        return suite;
    }

    static Api admin() {
        return new Api(suite.gatewayUrl(), suite.adminKey());
    }

    private static AutoCloseable start() {
        suite = Suite.in(Path.of("target", "replicas-" + ProcessHandle.current().pid())
                        .toAbsolutePath())
                .replicas(2)
                .start();
        return suite::stop;
    }
}

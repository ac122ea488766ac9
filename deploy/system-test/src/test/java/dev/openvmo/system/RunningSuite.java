package dev.openvmo.system;

import static org.awaitility.Awaitility.await;

import dev.openvmo.local.ServiceProcess;
import dev.openvmo.local.Suite;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    /** The gateway gathers it in the background; tests that go through all of it need all of it. */
    private static boolean contractIsWhole() {
        var paths = OpenApi.of(admin()).document().get("paths");
        return Stream.of("/v1/portfolios", "/v1/strategies", "/v1/metrics").allMatch(paths::has);
    }

    private static AutoCloseable start() {
        TwoOfEach.stop();
        suite = Suite.in(Path.of("target", "suite-" + ProcessHandle.current().pid())
                        .toAbsolutePath())
                .environment("OPENVMO_EVENTS_PARTITIONS", "3")
                .start();
        await().atMost(Patience.LIMIT).until(RunningSuite::contractIsWhole);
        return () -> {
            suite.services().forEach(ServiceProcess::kill); // nobody waits for an answer
            suite.stop();
        };
    }
}

package dev.openvmo.system;

import dev.openvmo.local.ServiceProcess;
import dev.openvmo.local.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A suite of its own with two replicas of each service that tells all its spans, started once for all tests that need it. */
public final class TwoOfEach implements BeforeAllCallback {
    private static final Spans SPANS = new Spans();
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

    static Spans spans() {
        return SPANS;
    }

    private static AutoCloseable start() {
        suite = Suite.in(Path.of("target", "replicas-" + ProcessHandle.current().pid())
                        .toAbsolutePath())
                .replicas(2)
                .environment("OPENVMO_EVENTS_PARTITIONS", "3")
                .environment("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "1")
                .environment("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .environment("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", SPANS.endpoint())
                .environment("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms")
                .start();
        return TwoOfEach::stop;
    }

    /** No test needs it any more; those that do come first. */
    static void stop() {
        if (suite != null) {
            suite.services().forEach(ServiceProcess::kill); // nobody waits for an answer
            suite.stop();
            SPANS.close();
            suite = null;
        }
    }
}

package dev.openvmo.kit.operation;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.security.Caller;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes operations as they come, a few at a time; also those whose process died. */
@ApplicationScoped
class OperationWorker {
    private static final Logger LOG = Logger.getLogger(OperationWorker.class);
    private static final int AT_ONCE = 2;
    private static final int POLL_SECONDS = 2;
    private static final int HEARTBEAT_MILLIS = 500;
    private static final int LEAVE_SECONDS = 5;

    private final Map<String, OperationRunner> runners;
    private final Leases leases;
    private final Caller caller;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    OperationWorker(@All List<OperationRunner> runners, Leases leases, Caller caller) {
        this.runners = runners.stream().collect(Collectors.toMap(OperationRunner::kind, Function.identity()));
        this.leases = leases;
        this.caller = caller;
    }

    void start(@Observes StartupEvent event, Background background) {
        if (!runners.isEmpty()) {
            for (int n = 1; n <= AT_ONCE; n++) {
                background.run("operation-" + n, this::round);
            }
            background.run("operation-heartbeat", this::beat);
        }
    }

    /** Before the threads are interrupted: what runs hands itself on to another process. */
    void stop(@Observes @Priority(1000) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        running.forEach(Run::leave);
        if (!free.tryAcquire(AT_ONCE, LEAVE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("operations go on elsewhere when their leases run out");
        }
    }

    /** Looks at once, because there is something. */
    void wake() {
        wake.release();
    }

    private void round() throws InterruptedException {
        wake.drainPermits(); // whatever they stand for is seen now
        if (!ran()) {
            wake.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    private boolean ran() throws InterruptedException {
        free.acquire();
        try {
            var lease = leases.take(runners.keySet());
            if (lease.isPresent()) {
                wake(); // there may be more, for another thread
                run(lease.get());
            }
            return lease.isPresent();
        } finally {
            free.release();
        }
    }

    private void run(Lease lease) {
        var run = new Run(lease, leases);
        running.add(run);
        if (stopping) {
            run.leave();
        }
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.onBehalfOf(lease.caller());
            lease.cause().run(() -> run.with(runners.get(lease.kind())));
        } finally {
            context.terminate();
            running.remove(run);
        }
    }

    private void beat() throws InterruptedException {
        Thread.sleep(HEARTBEAT_MILLIS);
        running.forEach(Run::beat);
    }
}

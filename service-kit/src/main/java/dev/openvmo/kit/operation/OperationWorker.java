package dev.openvmo.kit.operation;

import dev.openvmo.kit.security.Caller;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
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
    private static final int LEAVE_SECONDS = 5;

    private final Map<String, OperationRunner> runners;
    private final Leases leases;
    private final Caller caller;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(2, named("operation-clock"));
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, named("operation"));
    private volatile boolean stopping;

    OperationWorker(@All List<OperationRunner> runners, Leases leases, Caller caller) {
        this.runners = runners.stream().collect(Collectors.toMap(OperationRunner::kind, Function.identity()));
        this.leases = leases;
        this.caller = caller;
    }

    void start(@Observes StartupEvent event) {
        if (!runners.isEmpty()) {
            clockwork.scheduleWithFixedDelay(this::take, 0, POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        clockwork.shutdown();
        running.forEach(Run::leave);
        threads.shutdown();
        if (!threads.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("operations go on elsewhere when their leases run out");
            threads.shutdownNow();
        }
        clockwork.shutdownNow();
    }

    /** Looks at once, because there is something. */
    void wake() {
        if (!stopping && !runners.isEmpty()) {
            clockwork.execute(this::take);
        }
    }

    private void take() {
        try {
            while (!stopping && free.tryAcquire()) {
                var lease = leases.take(runners.keySet());
                if (lease.isEmpty()) {
                    free.release();
                    return;
                }
                threads.execute(() -> run(lease.get()));
            }
        } catch (RuntimeException | Error e) {
            free.release();
            LOG.warnf("operations cannot be taken at the moment: %s", e);
        }
    }

    private void run(Lease lease) {
        var run = new Run(lease, leases);
        running.add(run);
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.onBehalfOf(lease.caller());
            run.with(runners.get(lease.kind()), clockwork);
        } finally {
            context.terminate();
            running.remove(run);
            free.release();
            wake();
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

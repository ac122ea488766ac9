package dev.openvmo.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The whole suite on this machine: PostgreSQL, Kafka and the services as processes that can each be killed, suspended
 * and started again. The launcher, the system test and the benchmark use the same one.
 */
public final class Suite implements AutoCloseable {
    static final Executor OWN_THREAD = task -> new Thread(task, "suite").start();
    private final Home home;
    private final Layout layout;
    private final SuitePlan plan;
    private final Blueprint blueprint;
    private final Postgres postgres;
    private final Kafka kafka;
    private volatile Map<String, ServiceProcess> services = Map.of();
    private volatile boolean held;
    private volatile boolean stopping;

    Suite(SuitePlan plan) {
        this.plan = plan;
        this.home = new Home(plan.data());
        this.layout = plan.layout();
        this.blueprint = new Blueprint(plan, layout, home);
        this.postgres = blueprint.postgres();
        this.kafka = blueprint.kafka();
    }

    /** A suite that keeps everything in {@code data}, on free ports unless told otherwise. */
    public static SuitePlan in(Path data) {
        return new SuitePlan(data);
    }

    /** Starts everything and waits until all is ready; on failure nothing is left running. */
    public Suite start() {
        home.take();
        held = true;
        try {
            blueprint.endLeftovers();
            blueprint.requireFreePorts();
            startAll();
            return this;
        } catch (RuntimeException e) {
            stop();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startAll() {
        var broker = CompletableFuture.runAsync(
                () -> {
                    if (plan.externalKafka().isEmpty()) {
                        kafka.start();
                        plan.say("Kafka is ready on " + kafka.bootstrapServers());
                    }
                },
                OWN_THREAD);
        try {
            if (plan.externalPostgres().isEmpty()) {
                postgres.start();
                plan.say("PostgreSQL is ready on 127.0.0.1:" + postgres.port());
            }
            var databases = databases();
            blueprint.migrate(databases);
            services = blueprint.services(databases, bootstrapServers());
            services.values().forEach(this::launch);
            var ready = services.values().stream()
                    .map(service -> CompletableFuture.runAsync(
                            () -> {
                                service.awaitReady();
                                plan.say(service.name() + " is ready on " + service.url());
                            },
                            OWN_THREAD))
                    .toArray(CompletableFuture<?>[]::new);
            broker.join();
            CompletableFuture.allOf(ready).join();
        } catch (RuntimeException e) {
            stopping = true;
            broker.exceptionally(ignored -> null).join();
            throw e;
        }
    }

    /** Stops everything in order, the door first; data stays. */
    public synchronized void stop() {
        stopping = true;
        if (!held) {
            return; // somebody else's processes
        }
        Optional.ofNullable(services.get("gateway")).ifPresent(ServiceProcess::stop);
        CompletableFuture.allOf(services.values().stream()
                        .map(service -> CompletableFuture.runAsync(service::stop, OWN_THREAD))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        if (plan.externalKafka().isEmpty()) {
            kafka.stop();
        }
        if (plan.externalPostgres().isEmpty()) {
            postgres.stop();
        }
        home.release();
        held = false;
    }

    @Override
    public void close() {
        stop();
    }

    /** {@code gateway}, {@code portfolio}, {@code alignment}, {@code metrics}; replicas are {@code portfolio-2} … */
    public ServiceProcess service(String name) {
        return Optional.ofNullable(services.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no service " + name + " in " + services.keySet()));
    }

    /** Every service process, replicas included. */
    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    /** The PostgreSQL of this suite. */
    public Postgres postgres() {
        return postgres;
    }

    /** The Kafka of this suite. */
    public Kafka kafka() {
        return kafka;
    }

    /** The {@code bootstrap.servers} of whichever Kafka is used. */
    public String bootstrapServers() {
        return plan.externalKafka().orElse(kafka.bootstrapServers());
    }

    /** The database of a service with its credentials. */
    public Database database(String service) {
        return databases().database(service);
    }

    /** The one door. */
    public String gatewayUrl() {
        return layout.url("gateway");
    }

    /** A service's own address, which no caller should need. */
    public String directUrl(String service) {
        return layout.url(service);
    }

    /** The first administrator's API key. */
    public String adminKey() {
        return home.adminKey();
    }

    /** Where a process writes its log. */
    public Path log(String process) {
        return home.log(process);
    }

    private Databases databases() {
        return plan.externalPostgres()
                .map(url -> Databases.external(url, home.path("external-postgres")))
                .orElseGet(postgres::databases);
    }

    private void launch(ServiceProcess service) {
        if (stopping) {
            throw new LocalFailure("Stopped while starting");
        }
        service.launch();
    }

    /** Until it is closed, whatever ends without being asked to is started again, which the listener hears. */
    public Keeper keepRunning(Consumer<String> listener) {
        var keeper = new Keeper(OWN_THREAD, this::isStopping, listener);
        services.values().forEach(service -> keeper.keep(service.child(), service::start));
        if (plan.externalKafka().isEmpty()) {
            keeper.keep(kafka.child(), kafka::start);
        }
        if (plan.externalPostgres().isEmpty()) {
            keeper.keep(postgres.child(), postgres::start);
        }
        return keeper;
    }

    /** Puts aside the logs that have grown large. */
    void rotateLogs() {
        services.values().forEach(service -> service.child().rotateLog());
        kafka.child().rotateLog();
        postgres.child().rotateLog();
    }

    boolean isStopping() {
        return stopping;
    }

    boolean isHeld() {
        return held;
    }
}

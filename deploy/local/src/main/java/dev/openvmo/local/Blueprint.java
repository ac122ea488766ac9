package dev.openvmo.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the processes of one suite are: where each listens, what it is told, where its log and its data lie. */
final class Blueprint {
    private final SuitePlan plan;
    private final Layout layout;
    private final Home home;

    Blueprint(SuitePlan plan, Layout layout, Home home) {
        this.plan = plan;
        this.layout = layout;
        this.home = home;
    }

    Postgres postgres() {
        return Postgres.durable(home.path("postgres"), layout.postgres()).logTo(home.log("postgres"));
    }

    Kafka kafka() {
        return Kafka.in(home.path("kafka"), layout.kafka()).jvm(plan.jvm()).logTo(home.log("kafka"));
    }

    /** Brings every service's database to what its build expects. */
    void migrate(Databases databases) {
        CompletableFuture.allOf(Layout.names(1).stream()
                        .map(service -> CompletableFuture.runAsync(
                                () -> Migrations.run(service, databases.database(service)), Suite.OWN_THREAD))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    /** Every service process with its database, by name; none is started. */
    Map<String, ServiceProcess> services(Databases databases, String bootstrapServers) {
        var described = new LinkedHashMap<String, ServiceProcess>();
        for (var name : Layout.names(plan.replicas())) {
            var service = Layout.serviceOf(name);
            var environment = Environment.of(name, layout, databases.database(service), bootstrapServers);
            if (service.equals("gateway")) {
                environment.putAll(Environment.ofTheDoor(layout, home));
            } else if (service.equals("metrics")) {
                environment.putAll(Environment.ofSealing(home));
            }
            environment.putAll(plan.environment(service));
            described.put(
                    name,
                    new ServiceProcess(name, Installation.jar(service), layout, plan.jvm(), environment, child(name)));
        }
        return described;
    }

    /** Ends what a launcher that was killed a moment ago may still have dying. */
    void endLeftovers() {
        Layout.names(Options.MOST_REPLICAS).forEach(name -> child(name).kill());
        kafka().kill();
        postgres().stop();
    }

    /** Refuses to start where a port is taken, before anything runs. */
    void requireFreePorts() {
        for (var name : Layout.names(plan.replicas())) {
            Ports.requireFree(layout.http().get(name), name, "--port");
            Ports.requireFree(layout.management().get(name), name + ", health and metrics", "--port");
        }
        if (plan.externalPostgres().isEmpty()) {
            Ports.requireFree(layout.postgres(), "PostgreSQL", "--postgres-port");
        }
        if (plan.externalKafka().isEmpty()) {
            Ports.requireFree(layout.kafka(), "Kafka", "--kafka-port");
        }
    }

    private Child child(String name) {
        return new Child(name, home.path("run"), home.log(name));
    }
}

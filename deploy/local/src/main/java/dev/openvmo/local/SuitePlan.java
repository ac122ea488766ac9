package dev.openvmo.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a suite shall be like; {@link #start()} makes it so. */
public final class SuitePlan {
    /** For a quick start and little memory. */
    static final List<String> QUICK_JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms48m", "-Xmx384m", "-XX:-UsePerfData");

    private final Path data;
    private final Map<String, Map<String, String>> environments = new HashMap<>();
    private final List<String> jvm = new ArrayList<>(QUICK_JVM);
    private Consumer<String> progress = line -> {};
    private Layout layout;
    private int[] fixed;
    private int replicas = 1;
    private Optional<String> externalPostgres = Optional.empty();
    private Optional<String> externalKafka = Optional.empty();

    SuitePlan(Path data) {
        this.data = data;
    }

    /** Fixed ports: the gateway's (services follow it), PostgreSQL's, Kafka's. Without this, free ones. */
    public SuitePlan ports(int gateway, int postgres, int kafka) {
        fixed = new int[] {gateway, postgres, kafka};
        return this;
    }

    /** How many of each service but the gateway. */
    public SuitePlan replicas(int count) {
        replicas = count;
        return this;
    }

    /** Works on this PostgreSQL, as a role that may create roles and databases. */
    public SuitePlan externalPostgres(String url) {
        externalPostgres = Optional.of(url);
        return this;
    }

    /** Works on this Kafka. */
    public SuitePlan externalKafka(String bootstrapServers) {
        externalKafka = Optional.of(bootstrapServers);
        return this;
    }

    /** One more environment variable for every replica of {@code service}. */
    public SuitePlan environment(String service, String name, String value) {
        environments.computeIfAbsent(service, any -> new HashMap<>()).put(name, value);
        return this;
    }

    /** One more environment variable for every service. */
    public SuitePlan environment(String name, String value) {
        Layout.SERVICES.forEach(service -> environment(service, name, value));
        return this;
    }

    /** Options of the services' and the broker's JVMs instead of those for a quick start and little memory. */
    public SuitePlan jvm(String... options) {
        jvm.clear();
        jvm.addAll(List.of(options));
        return this;
    }

    /** Hears what becomes ready. */
    public SuitePlan progress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** The suite, not started. */
    public Suite build() {
        layout = fixed == null ? Layout.free(replicas) : Layout.fixed(fixed[0], fixed[1], fixed[2], replicas);
        return new Suite(this);
    }

    /** Starts the suite and waits until all of it is ready. */
    public Suite start() {
        return build().start();
    }

    Path data() {
        return data;
    }

    Layout layout() {
        return layout;
    }

    int replicas() {
        return replicas;
    }

    Optional<String> externalPostgres() {
        return externalPostgres;
    }

    Optional<String> externalKafka() {
        return externalKafka;
    }

    Map<String, String> environment(String service) {
        return environments.getOrDefault(service, Map.of());
    }

    List<String> jvm() {
        return List.copyOf(jvm);
    }

    void say(String line) {
        progress.accept(line);
    }
}

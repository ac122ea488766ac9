package dev.openvmo.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** From the acknowledgement of a write to its row in another service's database, against Kafka's produce to consume. */
final class Visibility implements Row {
    private static final String TOPIC = "bench.raw";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Events a second, in requests of ten: more requests of one than the machine can take would measure a queue. */
    private static final int EVENTS = 500;

    private static final int TOGETHER = 10;

    private final Bench.Ground ground;
    private final double fraction;
    private String portfolio;

    Visibility(Bench.Ground ground, double fraction) {
        this.ground = ground;
        this.fraction = fraction;
    }

    @Override
    public String what() {
        return "acknowledged write → row in another service, p%d at %d/s".formatted(Math.round(fraction * 100), EVENTS);
    }

    @Override
    public String reference() {
        return "raw Kafka produce → consume, acks=all";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return fraction <= 0.5 ? "<= 2" : "<= 3";
    }

    @Override
    public void prepare() throws Exception {
        portfolio = ground.portfolio("VISIBLE" + Math.round(fraction * 100));
        ground.createTopic(TOPIC);
    }

    @Override
    public double subject() throws Exception {
        var initiative = Map.of(
                "portfolioId", portfolio, "title", "Visible", "kind", "EPIC", "category", "BUSINESS", "horizon", "H1");
        var acknowledged = new ConcurrentHashMap<UUID, Long>();
        var latencies = new ArrayList<Double>();
        var writes = (int) (EVENTS * ground.load().duration().toSeconds());
        try (var connection = ground.suite().postgres().connect("alignment")) {
            var sending = paced(writes / TOGETHER, EVENTS / TOGETHER, () -> {
                var answer = ground.door().post("/v1/initiatives/batch", Collections.nCopies(TOGETHER, initiative));
                var now = System.nanoTime();
                answer.get("items")
                        .forEach(item ->
                                acknowledged.put(UUID.fromString(item.get("id").asText()), now));
            });
            var deadline =
                    System.nanoTime() + ground.load().duration().plus(PATIENCE).toNanos();
            while (latencies.size() < writes && System.nanoTime() < deadline) {
                for (var id : visible(connection, List.copyOf(acknowledged.keySet()))) {
                    latencies.add((System.nanoTime() - acknowledged.remove(id)) / 1e6);
                }
            }
            finish(sending);
        }
        if (latencies.size() < writes) {
            throw new IllegalStateException("only %d of %d writes became visible".formatted(latencies.size(), writes));
        }
        return Statistics.percentile(latencies, fraction);
    }

    private static List<UUID> visible(Connection connection, List<UUID> waiting) throws Exception {
        var found = new ArrayList<UUID>();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        if (waiting.isEmpty()) {
            return found;
        }
        try (var query = connection.prepareStatement("select id from initiative where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", waiting.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    @Override
    public double measureReference() throws Exception {
        var latencies = new ArrayList<Double>();
        var writes = (int) (EVENTS * ground.load().duration().toSeconds());
        var payload = "x".repeat(800);
        var broker = ground.suite().bootstrapServers();
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker, "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new StringSerializer());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(p -> new TopicPartition(TOPIC, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var sending = paced(
                    writes,
                    EVENTS,
                    () -> producer.send(new ProducerRecord<>(
                            TOPIC, UUID.randomUUID().toString(), System.nanoTime() + " " + payload)));
            var deadline =
                    System.nanoTime() + ground.load().duration().plus(PATIENCE).toNanos();
            while (latencies.size() < writes && System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var sent = Long.parseLong(
                            record.value().substring(0, record.value().indexOf(' ')));
                    latencies.add((System.nanoTime() - sent) / 1e6);
                }
            }
            finish(sending);
        }
        return Statistics.percentile(latencies, fraction);
    }

    private interface Write {
        void run() throws Exception;
    }

    /** Starts one write every 1/perSecond seconds, on as many threads as the other rows have clients. */
    private List<Future<?>> paced(int writes, int perSecond, Write write) {
        var clients = ground.load().clients();
        var pool = Executors.newFixedThreadPool(clients);
        var start = System.nanoTime();
        var sending = new ArrayList<Future<?>>();
        for (var client = 0; client < clients; client++) {
            var first = client;
            sending.add(pool.submit(() -> {
                for (var number = first; number < writes; number += clients) {
                    var due = start + number * 1_000_000_000L / perSecond;
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    write.run();
                }
                return null;
            }));
        }
        pool.shutdown();
        return sending;
    }

    private static void finish(List<Future<?>> sending) throws InterruptedException, ExecutionException {
        for (var client : sending) {
            client.get();
        }
    }
}

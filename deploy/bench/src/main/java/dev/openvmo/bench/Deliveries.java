package dev.openvmo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Single signed deliveries at a given rate, signed before the clock starts, and whether those that wait to be processed become more. */
final class Deliveries {
    private static final int A_SECOND = 300;

    /** Fewer than a source may have under way at once. */
    private static final int AT_ONCE = 100;

    private static final String SECRET = "a-secret-that-only-the-bench-knows";

    private final Bench.Ground ground;
    private final Duration duration;

    Deliveries(Bench.Ground ground, int seconds) {
        this.ground = ground;
        this.duration = Duration.ofSeconds(seconds);
    }

    /**
     * What was measured.
     *
     * @param rate accepted deliveries a second
     * @param refused those that were answered anything but 202
     * @param backlog those that waited to be processed, second by second
     * @param drained seconds from the last answer until none waited
     * @param processor what each process spent on one delivery until none waited, in milliseconds
     */
    record Result(double rate, int refused, List<Long> backlog, double drained, Map<String, Double> processor) {
        /** At the start, in the middle and at the end, as the mean of a fifth each: one look may meet a batch. */
        String line() {
            var fifth = Math.max(1, backlog.size() / 5);
            return "signed deliveries at %d/s: %.0f/s accepted, %d refused; waiting at the start %.0f, in the middle %.0f, at the end %.0f; none %.2f s later; processor per delivery: %s"
                    .formatted(
                            A_SECOND,
                            rate,
                            refused,
                            mean(0, fifth),
                            mean(backlog.size() / 2 - fifth / 2, fifth),
                            mean(backlog.size() - fifth, fifth),
                            drained,
                            processor.entrySet().stream()
                                    .map(one -> "%s %.2f ms".formatted(one.getKey(), one.getValue()))
                                    .collect(Collectors.joining(", ")));
        }

        private double mean(int from, int count) {
            return backlog.stream()
                    .skip(from)
                    .limit(count)
                    .mapToLong(each -> each)
                    .average()
                    .orElse(0);
        }
    }

    Result measure(int warm) throws Exception {
        var path = source();
        send(path, Duration.ofSeconds(warm));
        return send(path, duration);
    }

    private String source() throws Exception {
        var portfolio = ground.portfolio("DELIVERED");
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var known = "select count(*) from subject where id = '%s'".formatted(portfolio);
            Bench.secondsUntil(Duration.ofMillis(100), () -> ground.count(connection, known) > 0);
        }
        var source = ground.door()
                .postPatiently(
                        "/v1/intake-sources", Map.of("portfolioId", portfolio, "name", "bench", "kind", "GITHUB"));
        ground.door().post("/v1/intake-sources/" + source.get("id").asText() + "/secrets", Map.of("secret", SECRET));
        return source.get("deliverTo").asText();
    }

    private Result send(String path, Duration length) throws Exception {
        var requests = new ArrayList<byte[]>();
        for (var n = 0; n < A_SECOND * length.toSeconds(); n++) {
            requests.add(delivery(path, n));
        }
        var accepted = new AtomicInteger();
        var next = new AtomicInteger();
        var backlog = new ArrayList<Long>();
        var senders = Executors.newFixedThreadPool(AT_ONCE);
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var processes = processes();
            var spent = new LinkedHashMap<String, Double>();
            processes.forEach((name, pid) -> spent.put(name, -ProcessorTime.millis(pid)));
            spent.put("bench", -own());
            var start = System.nanoTime();
            var sending = new ArrayList<Future<?>>();
            for (var n = 0; n < AT_ONCE; n++) {
                sending.add(senders.submit(() -> send(requests, next, start, accepted)));
            }
            for (var second = 1; second <= length.toSeconds(); second++) {
                until(start + TimeUnit.SECONDS.toNanos(second));
                backlog.add(waiting(connection));
            }
            for (var each : sending) {
                each.get();
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            var drained = Bench.secondsUntil(Duration.ofMillis(20), () -> waiting(connection) == 0);
            processes.forEach((name, pid) -> spent.merge(name, ProcessorTime.millis(pid), Double::sum));
            spent.merge("bench", own(), Double::sum);
            spent.replaceAll((name, millis) -> millis / requests.size());
            return new Result(accepted.get() / seconds, requests.size() - accepted.get(), backlog, drained, spent);
        } finally {
            senders.shutdownNow();
        }
    }

    /** Each when its time has come, over one connection: where all of them wait for answers, the next ones come late. */
    private Void send(List<byte[]> requests, AtomicInteger next, long start, AtomicInteger accepted)
            throws IOException {
        try (var wire = new Wire(URI.create(ground.door().base()))) {
            for (var n = next.getAndIncrement(); n < requests.size(); n = next.getAndIncrement()) {
                until(start + n * TimeUnit.SECONDS.toNanos(1) / A_SECOND);
                if (wire.status(requests.get(n)) == 202) {
                    accepted.incrementAndGet();
                }
            }
        }
        return null;
    }

    private static void until(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Of this process without the suite's, which are its children. */
    private static double own() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        ground.suite().services().forEach(service -> processes.put(service.name(), service.pid()));
        processes.put("PostgreSQL", ground.suite().postgres().pid());
        processes.put("Kafka", ground.suite().kafka().pid());
        return processes;
    }

    private long waiting(Connection connection) throws SQLException {
        return ground.count(connection, "select count(*) from intake_delivery where state = 'RECEIVED'");
    }

    private byte[] delivery(String path, int number) throws GeneralSecurityException {
        var body =
                """
                {"action":"created","deployment_status":{"state":"success","environment":"production","created_at":"2026-11-01T10:05:00Z"},
                "deployment":{"id":%d%d,"sha":"%s","ref":"main","created_at":"2026-11-01T10:00:00Z"},
                "repository":{"full_name":"acme/shop-%d","default_branch":"main","html_url":"https://github.com/acme/shop"}}"""
                        .formatted(System.nanoTime(), number, UUID.randomUUID(), number % 20)
                        .getBytes(StandardCharsets.UTF_8);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Wire.post(
                URI.create(ground.door().base() + path),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-GitHub-Event",
                        "deployment_status",
                        "X-GitHub-Delivery",
                        UUID.randomUUID().toString(),
                        "X-Hub-Signature-256",
                        "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))),
                body);
    }
}

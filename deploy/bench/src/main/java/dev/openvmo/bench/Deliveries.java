package dev.openvmo.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Single signed deliveries at a given rate, and whether those that wait to be processed become more. */
final class Deliveries {
    private static final int A_SECOND = 300;
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
     */
    record Result(double rate, int refused, List<Long> backlog, double drained) {
        /** At the start, in the middle and at the end, as the mean of a fifth each: one look may meet a batch. */
        String line() {
            var fifth = Math.max(1, backlog.size() / 5);
            return "signed deliveries at %d/s: %.0f/s accepted, %d refused; waiting at the start %.0f, in the middle %.0f, at the end %.0f; none %.2f s later"
                    .formatted(
                            A_SECOND,
                            rate,
                            refused,
                            mean(0, fifth),
                            mean(backlog.size() / 2 - fifth / 2, fifth),
                            mean(backlog.size() - fifth, fifth),
                            drained);
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
        var accepted = new AtomicInteger();
        var refused = new AtomicInteger();
        var backlog = new ArrayList<Long>();
        var answers = new ArrayList<CompletableFuture<?>>();
        var start = System.nanoTime();
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var count = (int) (A_SECOND * length.toSeconds());
            for (var n = 0; n < count; n++) {
                LockSupport.parkNanos(start + n * TimeUnit.SECONDS.toNanos(1) / A_SECOND - System.nanoTime());
                answers.add(ground.door()
                        .http()
                        .sendAsync(delivery(path, n), BodyHandlers.discarding())
                        .thenAccept(answer -> (answer.statusCode() == 202 ? accepted : refused).incrementAndGet()));
                if (n % A_SECOND == A_SECOND - 1) {
                    backlog.add(waiting(connection));
                }
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get();
            var seconds = (System.nanoTime() - start) / 1e9;
            var drained = Bench.secondsUntil(Duration.ofMillis(20), () -> waiting(connection) == 0);
            return new Result(accepted.get() / seconds, refused.get(), backlog, drained);
        }
    }

    private long waiting(Connection connection) throws SQLException {
        return ground.count(connection, "select count(*) from intake_delivery where state = 'RECEIVED'");
    }

    private HttpRequest delivery(String path, int number) throws GeneralSecurityException {
        var body =
                """
                {"action":"created","deployment_status":{"state":"success","environment":"production","created_at":"2026-11-01T10:05:00Z"},
                "deployment":{"id":%d%d,"sha":"%s","ref":"main","created_at":"2026-11-01T10:00:00Z"},
                "repository":{"full_name":"acme/shop-%d","default_branch":"main","html_url":"https://github.com/acme/shop"}}"""
                        .formatted(System.nanoTime(), number, UUID.randomUUID(), number % 20)
                        .getBytes(StandardCharsets.UTF_8);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HttpRequest.newBuilder(URI.create(ground.door().base() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "deployment_status")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}

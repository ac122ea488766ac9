package dev.openvmo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** How long others wait (99 % of them at most) beside one caller who does harm, against the same others alone. */
final class BesideHarm implements Row {
    private static final int OTHERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final List<String> PATHS = List.of("/v1/portfolios", "/v1/strategies", "/v1/metrics", "/v1/me");
    private static final String JSON = "application/json";
    private static final int CONNECTIONS = 400;

    private final Bench.Ground ground;
    private final boolean crowd;
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final HttpClient harm =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String harmful;

    private BesideHarm(Bench.Ground ground, boolean crowd) {
        this.ground = ground;
        this.crowd = crowd;
    }

    /** Forty bodies made to hurt, four at once. */
    static Row bodies(Bench.Ground ground) {
        return new BesideHarm(ground, false);
    }

    /** Four hundred connections of a key that may do nothing. */
    static Row crowd(Bench.Ground ground) {
        return new BesideHarm(ground, true);
    }

    @Override
    public String what() {
        return crowd ? "p99 beside 400 connections of a key without grants" : "p99 beside 40 bodies made to hurt";
    }

    @Override
    public String reference() {
        return "the same callers alone";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return crowd ? "≤ 10" : "≤ 3";
    }

    @Override
    public void prepare() throws Exception {
        var grants = crowd ? List.of() : List.of(Map.of("role", "admin"));
        harmful = ground.door()
                .post("/v1/api-keys", Map.of("name", "does harm", "grants", grants))
                .get("secret")
                .asText();
    }

    @Override
    public double subject() throws Exception {
        var until = System.nanoTime() + ground.load().duration().toNanos();
        var harming = CompletableFuture.runAsync(crowd ? () -> crowd(until) : this::bodies);
        var p99 = p99(harming::isDone);
        harming.join();
        if (!refused.isEmpty()) {
            var what = refused.stream().distinct().toList();
            refused.clear();
            throw new ExecutionException(new IOException("others were not answered: " + what));
        }
        return p99;
    }

    @Override
    public double measureReference() throws Exception {
        var until = System.nanoTime() + ground.load().duration().toNanos();
        return p99(() -> System.nanoTime() > until);
    }

    private double p99(BooleanSupplier over) throws Exception {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        var others = Executors.newScheduledThreadPool(OTHERS);
        try {
            var asking = IntStream.range(0, OTHERS)
                    .mapToObj(n -> others.scheduleAtFixedRate(
                            () -> millis.add(ask(PATHS.get(n))), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                    .toList();
            Bench.secondsUntil(PAUSE, over::getAsBoolean);
            asking.forEach(each -> each.cancel(false));
        } finally {
            others.shutdown();
            others.awaitTermination(1, TimeUnit.MINUTES);
        }
        return Statistics.percentile(millis, 0.99);
    }

    private double ask(String path) {
        var start = System.nanoTime();
        try {
            ground.door().get(path);
        } catch (IOException e) {
            refused.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void crowd(long until) {
        var asking = new ArrayList<CompletableFuture<?>>();
        for (var n = 0; n < CONNECTIONS; n++) {
            asking.add(again(request(PATHS.get(n % PATHS.size())).build(), until));
        }
        asking.forEach(CompletableFuture::join);
    }

    private CompletableFuture<?> again(HttpRequest request, long until) {
        return harm.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, broken) -> null)
                .thenCompose(done -> System.nanoTime() < until
                        ? again(request, until).thenApply(any -> null)
                        : CompletableFuture.completedFuture(null));
    }

    private void bodies() {
        var four = Executors.newFixedThreadPool(4);
        try {
            var hurting = hurting();
            for (var path : List.of("initiatives", "observations", "contributions", "objectives")) {
                for (var body : hurting) {
                    four.submit(() -> harm.send(
                            request("/v1/" + path + "/batch")
                                    .headers(body.headers)
                                    .POST(BodyPublishers.ofByteArray(body.bytes))
                                    .build(),
                            BodyHandlers.discarding()));
                }
            }
            four.shutdown();
            four.awaitTermination(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            four.shutdownNow();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ground.door().base() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + harmful);
    }

    private record Body(byte[] bytes, String... headers) {}

    private static List<Body> hurting() {
        return List.of(
                plain("[" + "{},".repeat(9_999) + "{}]"),
                plain("[" + "{},".repeat(5_500_000) + "{}]"),
                plain("[" + (object(40) + ",").repeat(4_800) + "{}]"),
                plain("[" + (object(198) + ",").repeat(1_000) + "7]"),
                plain("[" + ("[" + "[],".repeat(9_000) + "0],").repeat(120) + "0]"),
                plain("[".repeat(8 << 20)),
                plain("[" + ("\"" + "x".repeat(1_000_000) + "\",").repeat(15) + "7]"),
                plain("[" + "9".repeat(15 << 20) + "]"),
                packed(200),
                packed(15));
    }

    private static String object(int members) {
        return IntStream.range(0, members).mapToObj(n -> "\"m" + n + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    private static Body plain(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8), "Content-Type", JSON);
    }

    private static Body packed(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            for (var n = 0; n < mebibytes; n++) {
                packing.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Body(bytes.toByteArray(), "Content-Type", JSON, "Content-Encoding", "gzip");
    }
}

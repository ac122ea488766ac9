package dev.openvmo.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.ServiceProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the shipped heap: whatever one caller sends, the others see nothing of it, and what was killed comes back. */
@ExtendWith(RunningSuite.class)
class OneCallerCannotHurtOthersIT {
    private static final int MEBIBYTE = 1 << 20;
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private final Api api = RunningSuite.admin();
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();

    /** What is sent, and whether it is packed. */
    private record Body(String what, String type, byte[] bytes, boolean packed) {}

    @Test
    void bodiesMadeToHurtAreAnsweredAndHurtNobody() throws Exception {
        var organisation = Organisation.create(api, "Hurt");
        var mapping = mapping(organisation);
        var posts = new ArrayList<Callable<String>>();
        OpenApi.of(api).operations().stream()
                .filter(post -> post.method().equals("POST") && post.bodyTypes().contains(JSON))
                .map(post ->
                        post.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .forEach(path -> {
                    posts.add(() -> offence(path, members(200)));
                    posts.add(() -> offence(path, members(60_000)));
                });
        for (var path : List.of("/v1/initiatives/batch", "/v1/observations/batch", "/v1/contributions/batch")) {
            many().forEach(body -> posts.add(() -> offence(path, body)));
        }
        files().forEach(body -> posts.add(() -> offence("/v1/imports?mapping=" + mapping, body)));
        var pids = pids();

        var seen = whileOthersAsk(() -> offences(posts, 4));

        begun.forEach(operation -> api.delete(operation, null));
        assertThat(seen.offences()).isEmpty();
        assertThat(pids()).as("no process ended").isEqualTo(pids);
        assertThat(seen.others()).containsOnlyKeys(200);
        api.post("/v1/initiatives/batch", many().get(0).bytes()).expect(200); // all memory was given back
    }

    @Test
    void fourHundredConnectionsOfAKeyThatMayDoNothingAreNoticedByNobodyElse() throws Exception {
        var nobody = api.holding(List.of());
        for (var path : List.of("/v1/me", "/v1/portfolios", "/v1/strategies")) {
            var seen = whileOthersAsk(() -> {
                crowd(nobody, path);
                return List.of();
            });

            assertThat(seen.others()).as("while 400 ask for %s", path).containsOnlyKeys(200);
        }
    }

    @Test
    void whatWasKilledIsBackByItself() {
        var said = new CopyOnWriteArrayList<String>();
        try (var keeper = RunningSuite.suite().keepRunning(said::add)) {
            assertThat(keeper).isNotNull();
            var services = RunningSuite.suite().services();
            services.forEach(
                    service -> ProcessHandle.of(service.pid()).orElseThrow().destroyForcibly());
            for (var service : services) {
                await().atMost(Patience.LIMIT).until(() -> said.contains(service.name() + " is ready again"));
                assertThat(said).anyMatch(line -> line.startsWith(service.name() + " has ended"));
            }
        }
        await().atMost(Patience.LIMIT)
                .ignoreExceptions()
                .until(() -> api.attempt("GET", "/v1/portfolios", null, r -> r).status() == 200);
    }

    // --- what hurts

    private static List<Body> many() {
        return List.of(
                json("10,000 items", "[" + "{},".repeat(9_999) + "{}]"),
                json("5 million items", "[" + "{},".repeat(5_500_000) + "{}]"),
                json("items of 40 faults", "[" + (object(40) + ",").repeat(4_800) + "{}]"),
                json("200,000 values", "[" + (object(198) + ",").repeat(1_000) + "7]"),
                json("1 million values", "[" + ("[" + "[],".repeat(9_000) + "0],").repeat(120) + "0]"),
                json("64 levels", "[".repeat(64) + "]".repeat(64)),
                json("8 million levels", "[".repeat(8 * MEBIBYTE)),
                json("15 texts of a million", "[" + ("\"" + "x".repeat(1_000_000) + "\",").repeat(15) + "7]"),
                json("a text of 15 million", "[\"" + "x".repeat(15 * MEBIBYTE) + "\"]"),
                json("a number of 15 million digits", "[" + "9".repeat(15 * MEBIBYTE) + "]"),
                json("16 MiB of nothing", " ".repeat(16 * MEBIBYTE - 2) + "[]"),
                packed("a bomb", 200 * MEBIBYTE),
                packed("a small bomb", 15 * MEBIBYTE),
                lines("10,000 lines", "{}\n".repeat(10_000)),
                lines("5 million lines", "{}\n".repeat(5_500_000)),
                lines("16 million empty lines", "\n".repeat(16 * MEBIBYTE)),
                lines("lines of 198 members", (object(198) + "\n").repeat(1_100)));
    }

    private static List<Body> files() {
        return List.of(
                csv("15 million header cells", ",".repeat(15 * MEBIBYTE)),
                csv("500 header cells", "ID,Title" + ",x".repeat(498) + "\n" + "A,B\n".repeat(3_000)),
                csv("as many cells as there may be", "ID,Title" + ",x".repeat(18) + "\n" + "A,B,1\n".repeat(99_000)),
                csv(
                        "too many cells",
                        "ID,Title" + ",x".repeat(60) + "\n" + ("A,B" + ",1".repeat(60) + "\n").repeat(99_000)),
                csv("blank rows", "ID,Title\n" + ",\n".repeat(5 * MEBIBYTE)),
                csv("16 million empty lines", "ID,Title\n" + "\n".repeat(15 * MEBIBYTE)),
                csv("a cell of 15 million", "ID,Title\nA,\"" + "x".repeat(15 * MEBIBYTE) + "\"\n"),
                csv("a quote that never ends", "ID,Title\nA,\"" + ",\n".repeat(7 * MEBIBYTE)));
    }

    private static Body members(int count) {
        return json(count + " members", object(count));
    }

    private static String object(int members) {
        return IntStream.range(0, members).mapToObj(n -> "\"m" + n + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    private static Body json(String what, String text) {
        return new Body(what, JSON, text.getBytes(UTF_8), false);
    }

    private static Body lines(String what, String text) {
        return new Body(what, LINES, text.getBytes(UTF_8), false);
    }

    private static Body csv(String what, String text) {
        return new Body(what, "text/csv", text.getBytes(UTF_8), false);
    }

    private static Body packed(String what, int size) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            for (var left = size; left > 0; left -= MEBIBYTE) {
                packing.write(" ".repeat(MEBIBYTE).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Body(what, JSON, bytes.toByteArray(), true);
    }

    // --- how it is seen

    private record Seen(List<String> offences, Map<Integer, Integer> others) {}

    /** What others were answered, by status, in the meantime. */
    private Seen whileOthersAsk(Callable<List<String>> harm) throws Exception {
        var over = new AtomicBoolean();
        var statuses = new LinkedHashMap<Integer, Integer>();
        var other = CompletableFuture.runAsync(() -> {
            for (var n = 0; !over.get(); n++) {
                var path = List.of("/v1/portfolios", "/v1/strategies", "/v1/metrics", "/v1/me")
                        .get(n % 4);
                try {
                    statuses.merge(api.attempt("GET", path, null, r -> r).status(), 1, Integer::sum);
                } catch (IOException broken) {
                    statuses.merge(0, 1, Integer::sum);
                }
            }
        });
        try {
            return new Seen(harm.call(), statuses);
        } finally {
            over.set(true);
            other.join();
        }
    }

    private List<String> offences(List<Callable<String>> posts, int atOnce) throws InterruptedException {
        var clients = Executors.newFixedThreadPool(atOnce);
        try {
            return clients.invokeAll(posts).stream()
                    .map(OneCallerCannotHurtOthersIT::result)
                    .filter(offence -> !offence.isEmpty())
                    .toList();
        } finally {
            clients.shutdown();
        }
    }

    private static String result(Future<String> done) {
        try {
            return done.get();
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** Empty where it was answered as the contract says: taken, refused, or to be sent again. */
    private String offence(String path, Body body) {
        try {
            var reply = api.attempt("POST", path, body.bytes(), r -> {
                r.setHeader("Content-Type", body.type());
                return body.packed() ? r.setHeader("Content-Encoding", "gzip") : r;
            });
            if (reply.status() == 202) {
                begun.add(reply.header("Location"));
            }
            var answered = reply.status() < 500 || reply.status() == 503 && reply.header("Retry-After") != null;
            return answered ? "" : "%s ← %s: %s".formatted(path, body.what(), reply);
        } catch (IOException broken) {
            return "%s ← %s: %s".formatted(path, body.what(), broken);
        }
    }

    private static void crowd(Api who, String path) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create(who.base() + path))
                .header("Authorization", "Bearer " + who.key())
                .build();
        for (var round = 0; round < 5; round++) {
            var all = new ConcurrentLinkedQueue<CompletableFuture<?>>();
            for (var n = 0; n < 400; n++) {
                all.add(http.sendAsync(request, BodyHandlers.discarding()).exceptionally(broken -> null));
            }
            all.forEach(CompletableFuture::join);
        }
    }

    private static List<Long> pids() {
        return RunningSuite.suite().services().stream().map(ServiceProcess::pid).toList();
    }

    private String mapping(Organisation organisation) {
        var key = "hurt-" + UUID.randomUUID().toString().substring(0, 8);
        api.post(
                        "/v1/import-mappings",
                        Map.of(
                                "key",
                                key,
                                "portfolioId",
                                organisation.portfolioId(),
                                "source",
                                key,
                                "columns",
                                List.of(
                                        Map.of("target", "externalId", "position", 1),
                                        Map.of("target", "title", "position", 2))))
                .expect(201);
        return key;
    }
}

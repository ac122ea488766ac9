package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody comes in without a key: not by the door, not by a service's own port. */
@ExtendWith(RunningSuite.class)
class DoorIT {
    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/openapi.json",
            "/asyncapi.json",
            "/docs",
            "/problems",
            "/problems/not-found",
            "/health/live",
            "/health/ready",
            "/.well-known/jwks.json");

    private final Api admin = RunningSuite.admin();

    @TestFactory
    Stream<DynamicTest> everyOperationAsksForAKey() {
        var revoked = admin.post(
                        "/v1/api-keys", Map.of("name", "soon gone", "grants", List.of(Map.of("role", "viewer"))))
                .expect(201);
        admin.delete("/v1/api-keys/" + revoked.id(), revoked.etag()).expect(204);
        var gone = revoked.json().get("secret").asText();
        await().atMost(Patience.LIMIT)
                .until(() -> new Api(admin.base(), gone).get("/v1/me").status() == 401);

        return OpenApi.of(admin).operations().stream()
                .filter(operation -> operation.path().startsWith("/v1/") && !operation.needsNoKey())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var path = operation
                            .path()
                            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    for (var key : new String[] {null, gone, "nonsense"}) {
                        assertRefused(
                                new Api(admin.base(), key).send(operation.method(), path, body(operation), r -> r));
                    }
                    for (var service : List.of("portfolio", "alignment", "metrics")) {
                        var direct = RunningSuite.suite().directUrl(service);
                        assertRefused(new Api(direct, null).send(operation.method(), path, body(operation), r -> r));
                        assertRefused(
                                new Api(direct, admin.key()).send(operation.method(), path, body(operation), r -> r));
                    }
                }));
    }

    @Test
    void publicPathsNeedNone() {
        var anyone = new Api(admin.base(), null);
        PUBLIC.forEach(path -> assertThat(anyone.get(path).status()).as(path).isIn(200, 301, 302, 303, 307, 308));
        assertRefused(anyone.get("/v1"));
        assertRefused(anyone.get("/q/metrics"));
    }

    @Test
    void aServiceThatHangsIsAnsweredForWhileTheOthersGoOn() throws Exception {
        var metrics = RunningSuite.suite().service("metrics");
        metrics.suspend();
        try {
            for (var attempt = 0; attempt < 5; attempt++) {
                var reply = admin.attempt("GET", "/v1/metrics", null, request -> request);
                assertThat(reply.status()).isIn(503, 504);
                assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
                assertThat(reply.status() == 504 || reply.header("Retry-After") != null)
                        .isTrue();
                admin.get("/v1/portfolios").expect(200);
                admin.get("/v1/strategies").expect(200);
            }
        } finally {
            metrics.resume();
        }
        await().atMost(Patience.LIMIT)
                .until(() -> admin.attempt("GET", "/v1/metrics", null, r -> r).status() == 200);
    }

    private static Object body(OpenApi.Operation operation) {
        return operation.method().equals("GET") || operation.method().equals("DELETE") ? null : "{}";
    }

    private static void assertRefused(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/unauthenticated");
    }
}

package dev.openvmo.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.gateway.testing.Neighbours;
import dev.openvmo.kit.testing.Patience;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the gateway answers itself can be taken by nobody whole: not by one key, not by all, not from those who read keys. */
@QuarkusTest
@TestProfile(OwnEndpointsTest.Narrow.class)
class OwnEndpointsTest {
    private static final int AT_ONCE = 4;
    private static final int OWN = 6;

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "openvmo.limits.at-once", Integer.toString(AT_ONCE),
                    "openvmo.limits.turns", Integer.toString(AT_ONCE - 1),
                    "openvmo.proxy.own", Integer.toString(OWN));
        }
    }

    @TestHTTPResource
    URL door;

    @Inject
    AgroalDataSource pool;

    private final List<AutoCloseable> held = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();

    @AfterEach
    void nothingIsHeld() throws Exception {
        for (var each : held) {
            each.close();
        }
        begun.clear();
    }

    @Test
    void aKeyHasSoManyRequestsUnderWayAndNotOneMore() throws Exception {
        var greedy = key();
        var other = key();
        begin(AT_ONCE, greedy);

        await().atMost(Patience.LIMIT).until(() -> isRefused(greedy, 429));

        me(greedy).then().body("type", equalTo("/problems/too-many-requests"));
        me(other).then().statusCode(200);
        nothingIsHeld();
        await().atMost(Patience.LIMIT).until(() -> me(greedy).statusCode() == 200);
    }

    @Test
    void aRefusedRequestGivesItsTurnBack() {
        var clumsy = key();
        for (var n = 0; n < 2 * AT_ONCE; n++) {
            ask(clumsy, "/v1/nothing-here").then().statusCode(404);
        }
    }

    @Test
    void whoseTurnDoesNotComeIsToldSoAndOthersHaveTheirs() throws Exception {
        var greedy = key();
        var other = key();
        begin(AT_ONCE - 1, greedy);

        await().atMost(Patience.LIMIT).until(() -> isRefused(greedy, 429));

        me(other).then().statusCode(200);
        nothingIsHeld();
        await().atMost(Patience.LIMIT).until(() -> me(greedy).statusCode() == 200);
    }

    @Test
    void soManyRequestsOfAllKeysAreUnderWayToTheGatewayItselfAndServicesAreAskedBesides() throws Exception {
        var other = key();
        begin(AT_ONCE - 1, key());
        begin(OWN - AT_ONCE + 1, key());

        await().atMost(Patience.LIMIT).until(() -> isRefused(other, 503));

        me(other).then().header("Retry-After", "1").body("type", equalTo("/problems/unavailable"));
        assertThat(ask(other, "/v1/portfolios/1").statusCode()).isEqualTo(200);
        nothingIsHeld();
        await().atMost(Patience.LIMIT).until(() -> me(other).statusCode() == 200);
    }

    @Test
    void aKeyIsReadWhileTheEndpointsHaveTakenEveryConnection() {
        var unread = key();
        takeEveryConnection();

        assertThat(ask(unread, "/v1/portfolios/1").statusCode()).isEqualTo(200);
    }

    private void takeEveryConnection() {
        try {
            while (true) {
                Connection taken = pool.getConnection();
                held.add(taken);
            }
        } catch (SQLException none) {
            assertThat(held).hasSizeGreaterThan(1);
        }
    }

    /** Requests whose bodies do not come. */
    private void begin(int count, String key) throws IOException {
        for (var n = 0; n < count; n++) {
            var socket = new Socket("127.0.0.1", door.getPort());
            held.add(socket);
            begun.add(new Begun(key, socket));
            socket.getOutputStream()
                    .write(
                            "POST /v1/api-keys HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
                                    .formatted(key)
                                    .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }

    /** A look takes a place, too: whoever came while it had the last one was refused, and begins again. */
    private boolean isRefused(String key, int status) throws IOException {
        if (me(key).statusCode() == status) {
            return true;
        }
        for (var each : List.copyOf(begun)) {
            if (each.isAnswered()) {
                begun.remove(each);
                begin(1, each.key);
            }
        }
        return false;
    }

    private record Begun(String key, Socket socket) {
        boolean isAnswered() throws IOException {
            return socket.getInputStream().available() > 0;
        }
    }

    private static String key() {
        return given().header("Authorization", "Bearer " + Neighbours.ADMIN)
                .contentType("application/json")
                .body("{\"name\":\"a caller\",\"grants\":[{\"role\":\"admin\"}]}")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private static Response me(String key) {
        return ask(key, "/v1/me");
    }

    private static Response ask(String key, String path) {
        return given().header("Authorization", "Bearer " + key).get(path);
    }
}

package dev.openvmo.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.gateway.testing.Neighbours;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Callers who do not wait for their answer keep no place of the service they asked for. */
@QuarkusTest
class ClientDisconnectTest {
    private static final String UNSEEN_BY_THE_DOOR = "{\"name\":\"leaver\",\"grants\":[{\"role\":\"viewer\"}]}";

    @TestHTTPResource
    URL door;

    @Inject
    Upstreams upstreams;

    @Test
    void whoLeavesWhileTheirKeyIsLookedUpTakesNoPlace() throws Exception {
        String key = given().header("Authorization", "Bearer " + Neighbours.ADMIN)
                .contentType("application/json")
                .body(UNSEEN_BY_THE_DOOR)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        try (var keys = Backing.superuser()) {
            keys.setAutoCommit(false);
            keys.createStatement().execute("lock table api_key in access exclusive mode");
            var callers = new ArrayList<Socket>();
            for (var i = 0; i < 10; i++) {
                callers.add(ask(key));
            }
            await().atMost(Patience.LIMIT).until(this::someoneWaitsForTheKeys);

            for (var caller : callers) {
                leave(caller);
            }
            keys.rollback();
        }

        given().header("Authorization", "Bearer " + key)
                .get("/v1/portfolios/1")
                .then()
                .statusCode(200);
        await().atMost(Patience.LIMIT)
                .untilAsserted(
                        () -> assertThat(upstreams.of("portfolio").underWay()).isZero());
    }

    private Socket ask(String key) throws IOException {
        var socket = new Socket("127.0.0.1", door.getPort());
        socket.getOutputStream()
                .write(("GET /v1/portfolios/1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Until the door has closed its side too, so that it knows. */
    private static void leave(Socket caller) throws IOException {
        try (caller) {
            caller.setSoTimeout(15_000);
            caller.shutdownOutput();
            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        }
    }

    private boolean someoneWaitsForTheKeys() throws SQLException {
        try (Connection connection = Backing.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%from api_key%'")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}

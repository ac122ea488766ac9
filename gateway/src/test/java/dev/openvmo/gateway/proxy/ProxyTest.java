package dev.openvmo.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.openvmo.gateway.testing.Neighbours;
import dev.openvmo.gateway.testing.Raw;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProxyTest {
    private static final int MEBI = 1 << 20;

    @TestHTTPResource
    URL door;

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + Neighbours.ADMIN);
    }

    @Test
    void aRequestReachesItsServiceAsItIs() {
        admin().urlEncodingEnabled(false)
                .header("If-Match", "\"3\"")
                .contentType("application/json")
                .body("{\"a\":1}")
                .put("/v1/portfolios/7?filter=a%3D%3D%27b%27&x=%20")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("method", equalTo("PUT"))
                .body("uri", equalTo("/v1/portfolios/7?filter=a%3D%3D%27b%27&x=%20"))
                .body("length", equalTo(7))
                .body("headers.if-match", equalTo("\"3\""))
                .body("headers.authorization", startsWith("Bearer ey"))
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo(door.getAuthority()))
                .body("headers.x-request-id", notNullValue())
                .body("headers.traceparent", notNullValue());
    }

    @Test
    void nobodyOutsideSaysWhoTheyAreOrWhereTheyComeFrom() {
        admin().header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Remote-User", "root")
                .header("X-OpenVMO-Subject", "root")
                .header("X_Forwarded_For", "10.0.0.1")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Cookie", "a=b")
                .header("Connection", "keep-alive, x-secret")
                .header("X-Secret", "for the gateway only")
                .header("TE", "trailers")
                .get("/v1/portfolios/1")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-host", equalTo(door.getAuthority()))
                .body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.x-remote-user", nullValue())
                .body("headers.x-openvmo-subject", nullValue())
                .body("headers.x_forwarded_for", nullValue())
                .body("headers.x-http-method-override", nullValue())
                .body("headers.cookie", nullValue())
                .body("headers.x-secret", nullValue())
                .body("headers.te", nullValue())
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("X-Hop", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/operations/portfolio-0198,200",
        "/v1/admin/portfolio/dead-letters,200",
        "/v1/imports,200",
        "/v1/operations/nobody-1,404",
        "/v1/admin/nobody/x,404",
        "/v1/operations,404",
        "/v1/portfolios/../me,404",
        "/v1/portfolios/%2e%2e/me,404"
    })
    void operationsAndAdministrationGoToTheServiceTheyName(String path, int status) {
        admin().urlEncodingEnabled(false).get(path).then().statusCode(status);
    }

    @Test
    void tenMegabytesPassBothWays() throws Exception {
        var body = new byte[10 * MEBI];
        new Random(1).nextBytes(body);
        body[0] = '[';
        var sum = new CRC32();
        sum.update(body);
        var up = send("POST", "/v1/portfolios", "application/json", BodyPublishers.ofByteArray(body));
        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(new String(up.body())).contains("\"crc\":" + sum.getValue());
        var down = send("GET", "/v1/portfolios/large", null, BodyPublishers.noBody());
        assertThat(down.body()).hasSize(10 * MEBI);
    }

    @Test
    void whatAServiceAnswersIsNotPackedOnItsWay() throws Exception {
        var plain = packed("/v1/portfolios/large");
        assertThat(plain.headers().allValues("Content-Encoding")).isEmpty();
        assertThat(plain.body()).hasSize(10 * MEBI);

        var packed = packed("/v1/portfolios/packed");
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new String(packed.body())).isEqualTo("what a service packed");
    }

    private HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.getPort() + path))
                .header("Authorization", "Bearer " + Neighbours.ADMIN)
                .header("Accept-Encoding", "gzip");
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndTheDoorStaysOpen() throws Exception {
        var two = new byte[2 * MEBI];
        assertThat(send("PUT", "/v1/portfolios/1", "application/json", BodyPublishers.ofByteArray(two))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send("POST", "/v1/portfolios", "application/json", BodyPublishers.ofByteArray(two))
                        .statusCode())
                .as("one object may not be as large as many")
                .isEqualTo(413);
        assertThat(send("POST", "/v1/portfolios/batch", "application/json", BodyPublishers.ofByteArray(two))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/v1/imports", "text/csv", BodyPublishers.ofByteArray(two))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/v1/imports", "text/csv", BodyPublishers.ofByteArray(new byte[17 * MEBI]))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aChunkedBodyIsCountedAndCut() throws Exception {
        var endless = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[20 * MEBI]));
        assertThat(send("POST", "/v1/imports", "text/csv", endless).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aBodyIsAskedForOnlyWhenItIsWelcome() {
        var head = "POST /v1/portfolios HTTP/1.1\nHost: a\nAuthorization: Bearer " + Neighbours.ADMIN
                + "\nContent-Type: application/json\nExpect: 100-continue\nContent-Length: ";
        assertThat(Raw.send(door.getPort(), head + "100\n\n")).startsWith("HTTP/1.1 100 ");
        assertThat(Raw.send(door.getPort(), head + "99999999999\n\n")).startsWith("HTTP/1.1 413 ");
        assertThat(Raw.send(door.getPort(), head.replace(Neighbours.ADMIN, "ovmo_x") + "100\n\n"))
                .startsWith("HTTP/1.1 401 ");
        assertThat(Raw.send(door.getPort(), head + "2\n\n{}")).contains("HTTP/1.1 200 ");
    }

    @Test
    void aServiceThatBreaksOffIsABadGateway() {
        admin().get("/v1/portfolios/cut")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-gateway"));
        admin().body("{}")
                .contentType("application/json")
                .post("/v1/portfolios/cut")
                .then()
                .statusCode(502);
    }

    @Test
    void anAnswerCutInTheMiddleIsNeverPassedOffAsWhole() {
        var answer = Raw.send(
                door.getPort(),
                "GET /v1/portfolios/half HTTP/1.1\nHost: a\nAuthorization: Bearer " + Neighbours.ADMIN + "\n\n");
        assertThat(answer).doesNotContain("[still open]");
        assertThat(answer)
                .satisfiesAnyOf(
                        cut -> assertThat(cut).contains("Content-Length: 1000".toLowerCase()),
                        refused -> assertThat(refused).startsWith("HTTP/1.1 502"),
                        nothing -> assertThat(nothing).doesNotContain("200"));
    }

    /** More often than there are places with the service: each is free again. */
    @Test
    void anAnswerOfChunksThatBreaksOffIsNeverFinished() {
        for (int i = 0; i < 300; i++) {
            var answer = Raw.send(
                    door.getPort(),
                    "GET /v1/portfolios/chunks HTTP/1.1\nHost: a\nAuthorization: Bearer " + Neighbours.ADMIN + "\n\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("one of many")
                    .doesNotContain("\r\n0\r\n");
        }
        admin().get("/v1/portfolios").then().statusCode(200);
    }

    @Test
    @Timeout(60)
    void aSlowServiceMeetsItsDeadline() {
        admin().get("/v1/portfolios/slow").then().statusCode(504).body("type", equalTo("/problems/gateway-timeout"));
    }

    @Test
    void aDeadServiceIsUnavailable() {
        admin().get("/v1/strategies")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    @Timeout(60)
    void aServiceThatSaysNothingCostsNobodyMoreThanItsDeadline() {
        for (var i = 0; i < 3; i++) {
            admin().get("/v1/metrics").then().statusCode(anyOf(is(503), is(504)));
            admin().get("/v1/portfolios/1").then().statusCode(200);
        }
    }

    @Test
    void headAndOptionsPass() {
        admin().head("/v1/portfolios/1").then().statusCode(200).header("ETag", "\"7\"");
        admin().options("/v1/portfolios/1").then().statusCode(200).body("method", equalTo("OPTIONS"));
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedForForever() {
        var answer = Raw.send(
                door.getPort(),
                "POST /v1/portfolios HTTP/1.1\nHost: a\nAuthorization: Bearer " + Neighbours.ADMIN
                        + "\nContent-Type: application/json\nContent-Length: 100\n\n{",
                Duration.ofSeconds(8));
        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("request-timeout")
                .doesNotContain("[still open]");
    }

    private HttpResponse<byte[]> send(String method, String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.getPort() + path))
                .header("Authorization", "Bearer " + Neighbours.ADMIN)
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofByteArray());
    }
}

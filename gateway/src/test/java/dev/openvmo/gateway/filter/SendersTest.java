package dev.openvmo.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries and links come in without a key: the ones as they are, the others as nobody's, and both bounded. */
@QuarkusTest
@TestProfile(SendersTest.Received.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SendersTest {
    /** What leaves nothing for others from this address. */
    private static final int LAST = Integer.MAX_VALUE;

    /** The neighbour that answers what it was sent receives the deliveries. */
    public static class Received implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "openvmo.paths.portfolio", "portfolios,intake,survey-responses",
                    "openvmo.paths.metrics", "series",
                    "openvmo.limits.senders", "20",
                    "openvmo.limits.links", "5");
        }
    }

    private static RequestSpecification delivery(byte[] body) {
        return given().contentType("application/json")
                .header("X-Hub-Signature-256", "sha256=0123")
                .body(body);
    }

    private static String path() {
        return "/v1/intake/github/" + UUID.randomUUID();
    }

    @Test
    void aDeliveryPassesByteForByteAndAsNobodys() {
        var body = "{ \"zen\" :\t\"Ünïcode\" }\r\n".getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(body);

        delivery(body)
                .header("Authorization", "Bearer whatever")
                .header("X-User", "admin")
                .header("X-OpenVMO-Grants", "all")
                .post(path())
                .then()
                .statusCode(200)
                .body("length", equalTo(body.length))
                .body("crc.toString()", equalTo("" + sum.getValue()))
                .body("headers.'x-hub-signature-256'", equalTo("sha256=0123"))
                .body("headers.authorization", nullValue())
                .body("headers.'x-user'", nullValue())
                .body("headers.'x-openvmo-grants'", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/intake/github/",
                "/v1/intake/github/1",
                "/v1/intake/cloudevents",
                "/v1/intake/jenkins/0198c0de-0000-7000-8000-000000000003",
                "/v1/intake/github/0198c0de-0000-7000-8000-000000000003/more",
                "/v1/intake/github/../gitlab/0198c0de-0000-7000-8000-000000000003"
            })
    void whateverElseIsPostedNeedsAKey(String path) {
        delivery(new byte[] {'{', '}'})
                .urlEncodingEnabled(false)
                .post(path)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void deliveriesAreOnlyPosted() {
        given().get(path()).then().statusCode(401);
        delivery(new byte[] {'{', '}'}).put(path()).then().statusCode(401);
    }

    @Test
    void aDeliveryIsOneDocumentOfAMebibyteAtMost() {
        var large = new byte[16 << 20];
        Arrays.fill(large, (byte) ' ');
        large[0] = '[';

        delivery(large).post(path()).then().statusCode(413).body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    @Order(LAST)
    void anAddressThatDeliversTooMuchWaits() {
        var refused = IntStream.range(0, 400)
                .parallel()
                .map(n -> delivery(new byte[] {'{', '}'}).post(path()).statusCode())
                .filter(status -> status != 200)
                .findAny();

        assertThat(refused).hasValue(429);
    }

    private static String link() {
        return "/v1/survey-responses/" + "aB3-_".repeat(8) + "xyz";
    }

    @Test
    void whoHoldsALinkPassesAsNobody() {
        given().contentType("application/json")
                .header("Authorization", "Bearer whatever")
                .header("X-Request-Id", "mine-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("User-Agent", "Somebody/1.0")
                .header("Cookie", "who=me")
                .body("{}")
                .post(link())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("RateLimit", nullValue())
                .body("uri", equalTo(link()))
                .body("length", equalTo(2))
                .body(
                        "headers.keySet() - ['host', 'accept', 'accept-encoding', 'content-type', 'content-length']",
                        empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/survey-responses",
                "/v1/survey-responses/",
                "/v1/survey-responses/aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_xyz/more",
                "/v1/portfolios/aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_xyz"
            })
    void whatIsNoLinkNeedsAKey(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @Test
    void aLinkIsReadAndAnsweredOnly() {
        given().delete(link()).then().statusCode(401);
        given().body("{}").contentType("application/json").put(link()).then().statusCode(401);
    }

    @Test
    @Order(LAST)
    void anAddressThatFollowsTooManyLinksWaits() {
        var refused = IntStream.range(0, 400)
                .parallel()
                .map(n -> given().get(link()).statusCode())
                .filter(status -> status != 200)
                .findAny();

        assertThat(refused).hasValue(429);
    }
}

package dev.openvmo.kit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body is counted while it is read: what is small on the wire fills no heap. */
@QuarkusTest
class BodiesTest {
    private static final String PATH = "/v1/gadgets";

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void whatHoldsTooMuchIsRefusedBeforeItIsWhole(String what, String path, String body) {
        json(path, body).statusCode(413).body("detail", containsString(what));
    }

    static List<Arguments> large() {
        return List.of(
                Arguments.of("10000 items", PATH + "/batch", "[" + "{},".repeat(1_500_000) + "{}]"),
                Arguments.of("10000 items", PATH, "{\"tags\":[" + "1,".repeat(10_000) + "1]}"),
                Arguments.of("200 members", PATH, members(201)),
                Arguments.of("200 members", PATH, members(1_200_000)),
                Arguments.of("200 members", PATH + "/batch", "[" + members(201) + "]"),
                Arguments.of(
                        "200000 values", PATH, "{\"tags\":[" + ("[" + "0,".repeat(9_999) + "0],").repeat(20) + "0]}"),
                Arguments.of("200000 values", PATH + "/batch", "[" + (members(199) + ",").repeat(1_000) + "7]"));
    }

    @Test
    void linesAreCountedTogether() {
        As.admin()
                .contentType("application/x-ndjson; charset=utf-8")
                .body((members(199) + "\n").repeat(1_001).getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/batch")
                .then()
                .statusCode(413)
                .body("detail", containsString("200000 values"));
    }

    @Test
    void whatIsJustSmallEnoughIsToldFiftyOfItsFaults() {
        json(PATH, members(200))
                .statusCode(422)
                .body("detail", equalTo("50 fields are not valid at the least"))
                .body("errors.size()", equalTo(50));
    }

    @Test
    void aBatchOfFaultsIsToldTheFirstOfEachOnceManyWereTold() {
        var sizes = json(PATH + "/batch", "[" + (members(37) + ",").repeat(199) + members(37) + "]")
                .statusCode(200)
                .extract()
                .<List<Integer>>path("items.problem.errors*.size()");

        assertThat(sizes).hasSize(200).startsWith(40, 40).endsWith(1, 1);
    }

    @Test
    void aPackedBodyIsRead() throws IOException {
        var gadget = "{\"portfolioId\":\"%s\",\"name\":\"Packed\",\"kind\":\"TOOL\"}".formatted(Ids.next());

        packed("gzip", gzip(gadget)).statusCode(201).body("name", equalTo("Packed"));
    }

    @Test
    void aBodyIsMeasuredUnpacked() throws IOException {
        packed("gzip", gzip(" ".repeat(200_000_000))).statusCode(413);
    }

    @Test
    void whatIsNotPackedAsItSaysIsMalformed() throws IOException {
        packed("gzip", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        var whole = gzip("{\"name\":\"cut\"}");
        packed("gzip", java.util.Arrays.copyOf(whole, whole.length - 9)).statusCode(400);
    }

    @Test
    void anotherCodingIsRefusedNamingOurs() throws IOException {
        packed("br", gzip("{}")).statusCode(415).header("Accept-Encoding", "gzip");
        packed("gzip, gzip", gzip("{}")).statusCode(415);
    }

    @Test
    void whereBodiesUnderWayFillTheirShareALargeOneWaitsAndASmallOneDoesNot() {
        var tags = IntStream.range(0, 9_000).mapToObj(n -> "\"t\"").collect(Collectors.joining(","));
        var large = "{\"name\":\"%s\",\"tags\":[%s]}".formatted("x".repeat(100_000), tags);
        var others = new BodyMemory();
        others.take(Runtime.getRuntime().maxMemory() / 4);
        try {
            json(PATH, large).statusCode(503).header("Retry-After", notNullValue());
            json(PATH, "{}").statusCode(422);
        } finally {
            others.release();
        }
        json(PATH, large).statusCode(422);
    }

    private static ValidatableResponse json(String path, String body) {
        return As.admin()
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private static ValidatableResponse packed(String coding, byte[] body) {
        return As.admin()
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/json")
                .header("Content-Encoding", coding)
                .body(body)
                .post(PATH)
                .then();
    }

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "\"m%d\":0".formatted(n))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package dev.openvmo.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void refusesWhatCannotBeKept(String what, byte[] body) {
        assertThatThrownBy(() -> StrictJson.read(body, () -> {}))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(KitProblem.MALFORMED_REQUEST));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                body("nothing", ""),
                body("blank", "  \n"),
                body("half a document", "{\"a\":"),
                body("two documents", "{} {}"),
                body("a name twice", "{\"a\":1,\"a\":2}"),
                body("a name twice, deep", "{\"x\":[{\"a\":1,\"a\":2}]}"),
                body("a comment", "{/**/}"),
                body("single quotes", "{'a':1}"),
                body("a trailing comma", "[1,]"),
                body("a leading zero", "[01]"),
                body("a plus sign", "[+1]"),
                body("NaN", "[NaN]"),
                body("Infinity", "[-Infinity]"),
                body("hexadecimal", "[0x10]"),
                body("a huge exponent", "{\"a\":1e1000000000}"),
                body("a huge negative exponent", "{\"a\":1e-1000000000}"),
                body("zero with a huge exponent", "{\"a\":0e1000000000}"),
                body("an exponent beyond int", "{\"a\":1e99999999999}"),
                body("an infinite double", "{\"a\":1e309}"),
                body("a number without end", "{\"a\":" + "9".repeat(5000) + "}"),
                body("an integer beyond double", "{\"a\":" + "9".repeat(350) + "}"),
                body("U+0000 in a text", "{\"a\":\"x\\u0000\"}"),
                body("U+0000 in a name", "{\"a\\u0000\":1}"),
                body("half a surrogate pair", "{\"a\":\"\\ud800\"}"),
                body("the other half", "{\"a\":\"\\udc00x\"}"),
                body("a raw control character", "{\"a\":\"x\u0001\"}"),
                body("65 levels", "[".repeat(65) + "]".repeat(65)),
                body("100,000 levels", "[".repeat(100_000)),
                body("a text without end", "[\"" + "x".repeat(1_100_000) + "\"]"),
                Arguments.of("bytes that are no UTF-8", new byte[] {'"', (byte) 0xff, '"'}),
                Arguments.of("an overlong encoding", new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}),
                Arguments.of("an encoded surrogate", new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}),
                Arguments.of("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void readsWhatEverybodyCanKeep() {
        var text = "\uFEFF{\"a\":\"\\ud83d\\ude00\",\"b\":1e300,\"c\":[null,true,-0.10],\"d\":\"\u007f\"}";

        var document = StrictJson.read(text.getBytes(StandardCharsets.UTF_8), () -> {});

        assertThat(document.get("a").textValue()).isEqualTo("😀");
        assertThat(document.get("c").get(2).decimalValue()).isEqualTo("-0.10");
    }

    private static Arguments body(String what, String text) {
        return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8));
    }
}

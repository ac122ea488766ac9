package dev.openvmo.kit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.openvmo.kit.json.JsonRules;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {
    enum Colour {
        RED,
        BLUE
    }

    record Inner(@NotBlank String name, List<Integer> numbers) {}

    record Outer(
            @NotNull UUID id,
            @NotBlank String title,
            Colour colour,
            @Min(1) Integer size,
            BigDecimal ratio,
            BigDecimal price,
            Boolean flag,
            Instant at,
            LocalDate on,
            @Valid Money money,
            int count,
            List<@Valid Inner> inner,
            Map<String, Colour> colours) {}

    private static final String ID = "0198c1d2-7a3b-7c4d-8e5f-0123456789ab";
    private final ObjectMapper mapper = mapper();
    private final Binder binder = new Binder(
            mapper,
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());

    @Test
    void bindsWhatFits() {
        var bound = input("{\"id\":\"%s\",\"title\":\"t\",\"count\":1,\"at\":\"2026-11-01T01:00:00.1234567+01:00\"}"
                        .formatted(ID))
                .value();

        assertThat(bound.at()).isEqualTo("2026-11-01T00:00:00.123456Z");
    }

    @Test
    void listsEverythingThatIsWrongAtOnce() {
        var problem = refusal(
                """
                {"id":"x","title":" ","colour":"GREEN","size":0,"ratio":"1","price":"2","flag":1,"at":1,"on":"2026-13-01",
                 "money":{"amount":"1.2.3"},"count":null,"inner":[{"name":"","numbers":[1,"2",3.5]}],"colours":{"a/b":"PINK"},
                 "version":3}
                """);

        assertThat(problem.type()).isEqualTo(KitProblem.INVALID_INPUT);
        assertThat(problem.errors())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/id",
                        "/title",
                        "/colour",
                        "/size",
                        "/ratio",
                        "/price",
                        "/flag",
                        "/at",
                        "/on",
                        "/money/amount",
                        "/count",
                        "/inner/0/name",
                        "/inner/0/numbers/1",
                        "/inner/0/numbers/2",
                        "/colours/a~1b",
                        "/version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour|\"GREEN\"|UNKNOWN_VALUE|must be one of RED, BLUE",
                "colour|0|WRONG_TYPE|must be one of RED, BLUE",
                "title|5|WRONG_TYPE|must be text",
                "size|1.0|WRONG_TYPE|must be a whole number from -2147483648 to 2147483647",
                "size|99999999999|OUT_OF_RANGE|must be a whole number from -2147483648 to 2147483647",
                "size|true|WRONG_TYPE|must be a whole number from -2147483648 to 2147483647",
                "flag|\"\"|INVALID_FORMAT|must be true or false",
                "on|\"+999999999-12-31\"|INVALID_FORMAT|must be an ISO 8601 date such as 2026-11-01, of the years 1 to 9999",
                "on|\"0000-01-01\"|INVALID_FORMAT|must be an ISO 8601 date such as 2026-11-01, of the years 1 to 9999",
                "inner|{}|WRONG_TYPE|must be an array",
                "money|\"5\"|WRONG_TYPE|must be an amount such as {\"amount\": \"12.50\", \"currency\": \"GBP\"}"
            })
    void saysWhatItWants(String field, String value, ErrorCode code, String detail) {
        var document = mapper.createObjectNode();
        document.put("id", ID).put("title", "t").put("count", 1);
        document.set(field, document(value));

        var problem = refusal(document.toString());

        assertThat(problem.errors()).containsExactly(new Violation("/" + field, code, detail));
    }

    @Test
    void namesEveryUnknownFieldWithAllElseThatIsWrongButNoMoreThanFifty() throws Exception {
        var document = mapper.createObjectNode().put("id", ID).put("title", 5).put("count", 1);
        for (var n = 0; n < 7; n++) {
            document.putObject("m" + n).put("of", n);
        }
        document.putArray("inner").addObject().put("name", "n").put("a/b", 1);
        assertThat(refusal(document.toString()).errors())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/title", "/m0", "/m1", "/m2", "/m3", "/m4", "/m5", "/m6", "/inner/0/a~1b");

        for (var n = 0; n < 190; n++) {
            document.put("m" + n, n);
        }
        assertThat(refusal(document.toString()).errors()).hasSize(50);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(refusal("7").errors()).extracting(Violation::code).containsExactly(ErrorCode.WRONG_TYPE);
        assertThat(refusal("null").errors()).extracting(Violation::code).containsExactly(ErrorCode.WRONG_TYPE);
    }

    @Test
    void aMergePatchTellsNullFromAbsent() {
        var current = new Outer(
                UUID.fromString(ID),
                "t",
                Colour.RED,
                5,
                new BigDecimal("1.5"),
                BigDecimal.TEN,
                true,
                null,
                null,
                null,
                1,
                null,
                Map.of("a", Colour.RED));

        var patch = "{\"colour\":null,\"size\":6,\"colours\":{\"a\":null,\"b\":\"BLUE\"}}";

        var patched = Input.<Outer>patch(document(patch), mapper.constructType(Outer.class), binder)
                .over(current);

        assertThat(patched.colour()).isNull();
        assertThat(patched.size()).isEqualTo(6);
        assertThat(patched.title()).isEqualTo("t");
        assertThat(patched.ratio()).isEqualTo("1.5");
        assertThat(patched.colours()).isEqualTo(Map.of("b", Colour.BLUE));
    }

    @Test
    void moneyIsADecimalTextOrABareNumber() {
        var exact = input(
                "{\"id\":\"%s\",\"title\":\"t\",\"count\":1,\"money\":{\"amount\":\"12.50\",\"currency\":\"GBP\"}}"
                        .formatted(ID));
        var bare = input("{\"id\":\"%s\",\"title\":\"t\",\"count\":1,\"money\":3}".formatted(ID));

        assertThat(exact.value().money()).isEqualTo(new Money(new BigDecimal("12.50"), "GBP"));
        assertThat(bare.value().money()).isEqualTo(new Money(BigDecimal.valueOf(3), null));
        assertThat(mapper.valueToTree(exact.value().money()).toString())
                .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"GBP\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "1234, JPY, 1234",
        "1234.0, JPY, 1234",
        "-0.5, GBP, -0.50",
        "1.234, BHD, 1.234",
        "1.2340, BHD, 1.234",
        "123456789012345678.99, EUR, 123456789012345678.99",
        "0.123456, XAU, 0.123456"
    })
    void moneyHasThePlacesOfItsCurrency(String amount, String currency, String written) {
        var bound = input(paying(amount, currency)).value();

        assertThat(mapper.valueToTree(bound.money()).get("amount").asText()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1234.5, JPY", "0.001, GBP", "1.2345, BHD"})
    void moneyOfNoWholeMinorUnitsIsRefused(String amount, String currency) {
        assertThat(refusal(paying(amount, currency)).errors())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/money/amount", ErrorCode.OUT_OF_RANGE));
        assertThat(catchThrowableOfType(
                                Problem.class, () -> new Money(new BigDecimal(amount), null).in(currency, "/cost"))
                        .errors())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/cost", ErrorCode.OUT_OF_RANGE));
    }

    @Test
    void moneyOfNoCurrencyIsRefused() {
        assertThat(refusal(paying("1", "GBX")).errors())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/money/currency", ErrorCode.CURRENCY_CODE));
    }

    private static String paying(String amount, String currency) {
        return "{\"id\":\"%s\",\"title\":\"t\",\"count\":1,\"money\":{\"amount\":\"%s\",\"currency\":\"%s\"}}"
                .formatted(ID, amount, currency);
    }

    private Problem refusal(String body) {
        return catchThrowableOfType(Problem.class, () -> input(body).value());
    }

    private Input<Outer> input(String body) {
        return Input.whole(document(body), mapper.constructType(Outer.class), binder);
    }

    private static JsonNode document(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), () -> {});
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        new JsonRules().customize(mapper);
        return mapper;
    }
}

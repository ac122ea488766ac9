package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every digit of a figure in a file, 18 before the point and 20 after it, is in what the gateway answers of it. */
@ExtendWith(RunningSuite.class)
class DigitsIT {
    private static final List<String> EDGES = List.of(
            "999999999999999999.99999999999999999999",
            "-999999999999999999.99999999999999999999",
            "0.00000000000000000001",
            "9007199254740993.1");

    private final Api api = RunningSuite.admin();
    private final String key = "digits-" + UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random();

    @Test
    void everyDigitOfAFileIsInTheAnswer() {
        Organisation.metric(api, key, "INCREASE", "SUM", "VALUE");
        var organisation = Organisation.create(api, "Digits");
        api.post(
                        "/v1/import-mappings",
                        Map.of(
                                "key",
                                key,
                                "portfolioId",
                                organisation.portfolioId(),
                                "source",
                                key,
                                "observedAt",
                                "2026-03-31",
                                "columns",
                                List.of(
                                        Map.of("target", "externalId", "name", "id"),
                                        Map.of("target", "title", "name", "id"),
                                        Map.of("target", "measure:" + key, "name", "figure"))))
                .expect(201);
        var figures = Stream.concat(EDGES.stream(), Stream.generate(this::any).limit(12))
                .toList();

        Uploads.imported(api, key, file(figures));

        var expected = figures.stream().map(DigitsIT::canonical).toList();
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(values("/v1/observations?limit=100&filter=metric==" + key))
                        .as("random figures of %s", figures)
                        .containsExactlyInAnyOrderElementsOf(expected));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(summaries()).containsExactlyInAnyOrderElementsOf(expected));
    }

    private static byte[] file(List<String> figures) {
        return IntStream.range(0, figures.size())
                .mapToObj(n -> "D-%d,%s".formatted(n, figures.get(n)))
                .collect(Collectors.joining("\n", "id,figure\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String any() {
        var digits = new BigInteger(126, random).mod(BigInteger.TEN.pow(38));
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), 20).toPlainString();
    }

    private List<String> values(String path) {
        return items(path).map(item -> canonical(item.get("value").asText())).toList();
    }

    private List<String> summaries() {
        return items("/v1/initiatives?limit=100&filter=externalRef.source==" + key)
                .map(initiative ->
                        read("/v1/value-summaries/" + initiative.get("id").asText()))
                .map(summary -> canonical(summary.at("/value/value").asText()))
                .toList();
    }

    private Stream<JsonNode> items(String path) {
        var items = read(path).get("items");
        return IntStream.range(0, items.size()).mapToObj(items::get);
    }

    /** With every digit that was sent. */
    private JsonNode read(String path) {
        try {
            return Api.JSON
                    .reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(api.get(path).expect(200).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String canonical(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}

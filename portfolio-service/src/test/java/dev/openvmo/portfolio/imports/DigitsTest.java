package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Eighteen digits before the point and twenty behind it survive: file, row, event. */
@QuarkusTest
class DigitsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<String> EDGES = List.of(
            "999999999999999999.99999999999999999999",
            "-999999999999999999.99999999999999999999",
            "0.00000000000000000001",
            "-0.10000000000000000000",
            "100000000000000000.00000000000000000010",
            "99999999999999.99",
            "9007199254740993",
            "1.000000000000000000000000");

    @Test
    void everyDigitOfACellIsInItsRowAndItsEvent() {
        Neighbours.metric("exact", "t");
        var portfolio = Given.portfolio();
        var key = Given.name("exact");
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"%s","columns":[
                 {"target":"externalId","name":"ID"},{"target":"title","name":"ID"},{"target":"measure:exact","name":"Figure"}]}"""
                        .formatted(key, portfolio, key, DAY)));
        var random = new Random(20_260_331);
        var cells = Stream.concat(
                        EDGES.stream(), Stream.generate(() -> any(random)).limit(400))
                .toList();

        var id = Uploads.send(
                IntStream.range(0, cells.size())
                        .mapToObj(n -> "D-%d,%s".formatted(n, cells.get(n)))
                        .collect(Collectors.joining("\n", "ID,Figure\n", "\n")),
                key,
                Map.of());

        Uploads.awaitRows(id);
        var rows = Uploads.rows(id);
        for (int n = 0; n < cells.size(); n++) {
            assertThat(rows.get(n).at("/measurements/0/value").decimalValue())
                    .as(cells.get(n))
                    .isEqualByComparingTo(new BigDecimal(cells.get(n)));
        }
        var said = IntStream.range(0, EDGES.size() + 8)
                .boxed()
                .collect(Collectors.toMap(
                        n -> MeasuredRow.id(key, "D-" + n, "exact", DAY).toString(),
                        n -> new BigDecimal(cells.get(n))));
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(values(said.keySet()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(said));
    }

    /** What the events say of these rows, each of which is told once. */
    private static Map<String, BigDecimal> values(Set<String> rows) {
        return Topic.eventsOf("openvmo.portfolio.measured-row").stream()
                .filter(event -> rows.contains(event.message().key()))
                .collect(Collectors.toMap(
                        event -> event.message().key(),
                        event -> Json.of(event.state()).get("value").decimalValue()));
    }

    private static String any(Random random) {
        var digits = new BigDecimal(new BigInteger(1 + random.nextInt(126), random), random.nextInt(21));
        var integer = digits.toBigInteger().mod(BigInteger.TEN.pow(18));
        var whole = digits.remainder(BigDecimal.ONE).add(new BigDecimal(integer));
        return (random.nextBoolean() ? whole : whole.negate()).toPlainString();
    }
}

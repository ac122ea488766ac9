package dev.openvmo.kit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private int values;

    record Place(String town, Integer floor) {}

    record Item(String name, BigDecimal size, Boolean open, List<String> tags, Map<String, Object> more, Place place) {}

    @Test
    void nothingIsNotAnEmptyText() {
        assertThat(rows("a,b\r\n,\"\"\r\n\r\n\"x\"\"y\r\n\",'=1"))
                .containsExactly(List.of("a", "b"), Arrays.asList(null, ""), List.of("x\"y\r\n", "=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\"b", "a\n\"b\"c", "a\0"})
    void whatIsNoTableIsRefused(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(Problem.class);
    }

    @Test
    void aRowOfTooManyCellsIsRefusedBeforeItIsHeld() {
        assertThatThrownBy(() -> rows(",".repeat(1_000_000))).hasMessageContaining("500 cells");
    }

    @Test
    void cellsBecomeWhatTheItemHolds() {
        var header = List.of("name", "size", "open", "tags", "more", "place.town", "place.floor", "colour");

        var item = new CsvItems(Item.class, header, () -> values++)
                .item(List.of("5", "5.00", "true", "[\"5\"]", "{\"a\":1}", "7", "7", "red"));

        assertThat(item)
                .hasToString(
                        """
                {"name":"5","size":5.00,"open":true,"tags":["5"],"more":{"a":1},"place":{"town":"7","floor":7},"colour":"red"}""");
        assertThat((JsonNode) new CsvItems(Item.class, header, () -> values++).item(Arrays.asList(null, "many")))
                .hasToString("{\"size\":\"many\"}");
    }

    @Test
    void everyValueInACellIsCounted() {
        new CsvItems(Item.class, List.of("tags", "name", "a.b.c.d.e.f.g.h.i.j"), () -> values++)
                .item(List.of("[1,[2],{\"a\":3}]", "x", "deep"));

        assertThat(values).isGreaterThan(6);
    }

    private static List<List<String>> rows(String text) {
        var rows = CsvRows.of(text.getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<List<String>>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }
}

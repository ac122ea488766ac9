package dev.openvmo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalKeyTest {
    private final NaturalKey keys = new NaturalKey();

    @Test
    void theSourceEndsWhereTheExternalIdBegins() {
        assertThat(keys.id("a", "bc")).isNotEqualTo(keys.id("ab", "c"));
        assertThat(keys.ordered("a", "bc")).isNotEqualTo(keys.ordered("ab", "c"));
    }

    @Test
    void idsSayHowTheyWereMade() {
        for (var id : new String[] {"x", "7", "x-18446744073709551615", "", "\u0661"}) {
            assertThat(keys.id("s", id)).matches(made -> made.version() == 5 && made.variant() == 2);
            assertThat(keys.ordered("s", id)).matches(made -> made.version() == 8 && made.variant() == 2);
        }
    }

    @Test
    void whatIsNumberedHasItsIdsInTheOrderOfTheNumbers() {
        var ids = IntStream.rangeClosed(0, 20_000)
                .mapToObj(number ->
                        keys.ordered("jira", "RET-" + number * 100_003L).toString())
                .toList();

        assertThat(ids).isSorted();
        assertThat(ids.stream().map(id -> id.substring(0, 13)))
                .containsOnly(ids.get(0).substring(0, 13));
    }

    @Test
    void whatIsNamedDifferentlyHasIdsOfItsOwn() {
        var names =
                Stream.of("1", "01", "001", "x1", "x01", "x", "x4294967297", "x18446744073709551617", "1x", "-1", "");

        assertThat(names.map(name -> keys.ordered("s", name)))
                .doesNotHaveDuplicates()
                .hasSize(11);
    }
}

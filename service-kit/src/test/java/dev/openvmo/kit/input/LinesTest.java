package dev.openvmo.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | ''",
                "a            | 1:a",
                "a\\n         | 1:a",
                "a\\nb        | 1:a 2:b",
                "a\\r\\nb\\rc | 1:a 2:b 3:c",
                "\\n\\r\\na   | 3:a",
                "a\\n \\t\\nb | 1:a 3:b",
                "é\\nü        | 1:é 2:ü"
            })
    void everyEndCountsAndBlankLinesAreSkipped(String body, String lines) {
        var bytes = body.translateEscapes().getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();

        Lines.each(
                bytes,
                (number, from, length) ->
                        found.add(number + ":" + new String(bytes, from, length, StandardCharsets.UTF_8)));

        assertThat(String.join(" ", found)).isEqualTo(lines);
    }
}

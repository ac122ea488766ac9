package dev.openvmo.portfolio.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void aCellMayHoldLineBreaksDelimitersAndQuotes() {
        var table = parse("\uFEFFID,\"Budget\n(£m)\"\r\nA,\"1,5\"\r\nB,\"say \"\"hi\"\"\"\r\n");

        assertThat(table.header()).containsExactly("ID", "Budget\n(£m)");
        assertThat(table.next(1)).containsExactly(List.of("A", "1,5"));
        assertThat(table.next(5)).containsExactly(List.of("B", "say \"hi\""));
        assertThat(table.next(5)).isEmpty();
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThat(parse("ID,Name\n\nA,One\n,\n").count()).isOne();
    }

    @Test
    void anotherCharsetIsReadAsSuch() {
        var table = CsvTable.parse("ID;Größe\nA;1\n".getBytes(ISO_8859_1), ISO_8859_1, ';');

        assertThat(table.header()).containsExactly("ID", "Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ID,Name\nA,\"never ends", "ID\nA,\"x\"y\n"})
    void whatIsNoTableIsRefused(String text) {
        refused(text, "");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> CsvTable.parse(new byte[] {'I', 'D', (byte) 0xff}, UTF_8, ','))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(
                        () -> CsvTable.parse(("ID\n" + "A\n".repeat(9_000) + "\u00e4").getBytes(UTF_8), US_ASCII, ',')
                                .count())
                .as("far from its beginning")
                .hasMessageContaining("US-ASCII");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRemembered() {
        refused(",".repeat(15_000_000), "at most 500 cells");
        refused("ID\nA\n\"quoted, and\"\" more" + ",\n".repeat(9) + "\"" + ",".repeat(500), "at most 500 cells");
        refused("ID\nan \" in a cell opens nothing" + ",".repeat(500), "at most 500 cells");
        refused("ID,Name\n" + ",\n".repeat(100_001), "at most 100000 rows");
        refused("ID" + ",x".repeat(99) + "\n" + "A\n".repeat(20_001), "at most 2000000 cells");
    }

    @Test
    void whatIsJustSmallEnoughIsRead() {
        assertThat(parse("ID" + ",x".repeat(499) + "\nA" + ",\"a,b\"\"c\"".repeat(499) + "\n")
                        .count())
                .isOne();
        assertThat(parse("ID" + ",x".repeat(19) + "\n" + "A\n".repeat(100_000)).count())
                .isEqualTo(100_000);
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> parse(text).count())
                .isInstanceOf(Problem.class)
                .hasMessageContaining(why);
    }

    private static CsvTable parse(String text) {
        return CsvTable.parse(text.getBytes(UTF_8), UTF_8, ',');
    }
}

package dev.openvmo.portfolio.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void aCellMayHoldLineBreaksDelimitersAndQuotes() {
        var table = parse("\uFEFFID,\"Budget\n(£m)\"\r\nA,\"1,5\"\r\nB,\"say \"\"hi\"\"\"\r\n");

        assertThat(table.header()).containsExactly("ID", "Budget\n(£m)");
        assertThat(table.rows().get(0)).containsExactly("A", "1,5");
        assertThat(table.rows().get(1)).containsExactly("B", "say \"hi\"");
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThat(parse("ID,Name\n\nA,One\n,\n").rows()).hasSize(1);
    }

    @Test
    void anotherCharsetIsReadAsSuch() {
        var table = CsvTable.parse("ID;Größe\nA;1\n".getBytes(ISO_8859_1), ISO_8859_1, ';')
                .orThrow();

        assertThat(table.header()).containsExactly("ID", "Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ID,Name\nA,\"never ends", "ID\nA,\"x\"y\n"})
    void whatIsNoTableIsRefused(String text) {
        assertThat(CsvTable.parse(text.getBytes(UTF_8), UTF_8, ',').granted()).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(CsvTable.parse(new byte[] {'I', 'D', (byte) 0xff}, UTF_8, ',')
                        .granted())
                .isFalse();
    }

    private static CsvTable parse(String text) {
        return CsvTable.parse(text.getBytes(UTF_8), UTF_8, ',').orThrow();
    }
}

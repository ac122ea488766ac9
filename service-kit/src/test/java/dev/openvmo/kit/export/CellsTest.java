package dev.openvmo.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+CMD", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-12.50 GBP"})
    void whatASpreadsheetWouldRunBecomesText(String text) {
        assertThat(Cells.of(text)).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "+5", "-1E+7", "0", "Web", "'tis the season", "a=b"})
    void numbersAndWordsStayAsTheyAre(String text) {
        assertThat(Cells.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"a,b|~\"a,b\"~", "say \"hi\"|~\"say \"\"hi\"\"\"~", "~~|~\"\"~"})
    void whatWouldBreakTheRowIsQuoted(String text, String cell) {
        assertThat(Cells.of(text)).isEqualTo(cell);
    }

    @Property
    void everyTextReadsBack(@ForAll("texts") String text) {
        var cell = Cells.of(text);
        var unquoted =
                cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
        assertThat(Cells.text(unquoted)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n\"＝, 1.eA").ofMaxLength(8);
    }
}

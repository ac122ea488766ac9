package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.problem.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A file as header and rows (RFC 4180: quoted cells may hold delimiters, quotes and line breaks). */
record CsvTable(List<String> header, List<List<String>> rows) {
    static final int MOST_ROWS = 100_000;

    static Outcome<CsvTable> parse(byte[] content, Charset charset, char delimiter) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text(content, charset)))) {
            List<String> header = null;
            var rows = new ArrayList<List<String>>();
            for (var line : parser) {
                if (header == null) {
                    header = cells(line);
                } else if (!blank(line)) {
                    rows.add(cells(line));
                }
                if (rows.size() > MOST_ROWS) {
                    return Outcome.refused(
                            ImportProblem.UNREADABLE_FILE, "A file holds at most %d rows.".formatted(MOST_ROWS));
                }
            }
            return header == null
                    ? Outcome.refused(ImportProblem.UNREADABLE_FILE, "The file is empty.")
                    : Outcome.of(new CsvTable(header, rows));
        } catch (CharacterCodingException e) {
            return Outcome.refused(ImportProblem.UNREADABLE_FILE, "The file is not %s text.".formatted(charset));
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(
                    ImportProblem.UNREADABLE_FILE, "The file is not CSV: a quoted cell does not end as it should.");
        }
    }

    private static String text(byte[] content, Charset charset) throws CharacterCodingException {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> cells(CSVRecord line) {
        return List.of(line.values());
    }

    private static boolean blank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }
}

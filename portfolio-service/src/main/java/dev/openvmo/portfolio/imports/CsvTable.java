package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.problem.Problem;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A file as header and rows (RFC 4180: quoted cells may hold delimiters, quotes and line breaks), read as far as it is asked
 * for: 422 of what is no table or too large a one. Cells are counted before they are remembered.
 */
final class CsvTable {
    static final int MOST_COLUMNS = 500;
    static final int MOST_ROWS = 100_000;
    static final int MOST_CELLS = 2_000_000;

    private final Iterator<CSVRecord> lines;
    private final Charset charset;
    private final List<String> header;
    private int read;

    private CsvTable(Iterator<CSVRecord> lines, Charset charset) {
        this.lines = lines;
        this.charset = charset;
        if (!more()) {
            throw unreadable("The file is empty.");
        }
        this.header = List.of(lines.next().values());
    }

    static CsvTable parse(byte[] content, Charset charset, char delimiter) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        try {
            return new CsvTable(
                    format.parse(new CellLimit(text(content, charset), delimiter))
                            .iterator(),
                    charset);
        } catch (IOException e) {
            throw refused(e, charset);
        }
    }

    List<String> header() {
        return header;
    }

    /** The next rows that are not blank, at most so many; none after the last. */
    List<List<String>> next(int most) {
        var rows = new ArrayList<List<String>>();
        while (rows.size() < most && more()) {
            var line = lines.next();
            if (++read > MOST_ROWS) {
                throw unreadable("A file holds at most %d rows, blank ones included.".formatted(MOST_ROWS));
            }
            if ((long) read * header.size() > MOST_CELLS) {
                throw unreadable("A file holds at most %d cells, rows times columns.".formatted(MOST_CELLS));
            }
            if (!line.stream().allMatch(String::isBlank)) {
                rows.add(List.of(line.values()));
            }
        }
        return rows;
    }

    /** How many rows are still to come; they are gone then. */
    int count() {
        int rows = 0;
        for (int some = -1; some != 0; rows += some) {
            some = next(1_000).size();
        }
        return rows;
    }

    private boolean more() {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw refused(e.getCause(), charset);
        }
    }

    private static Reader text(byte[] content, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), charset.newDecoder()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static Problem refused(IOException failure, Charset charset) {
        return failure instanceof CharacterCodingException
                ? unreadable("The file is not %s text.".formatted(charset))
                : unreadable("The file is not CSV: a quoted cell does not end as it should.");
    }

    private static Problem unreadable(String detail) {
        return Problem.of(ImportProblem.UNREADABLE_FILE, detail);
    }

    /** Follows quotes as RFC 4180 has them, to count the cells of each line. */
    private static final class CellLimit extends FilterReader {
        private final char delimiter;
        private int cells = 1;
        private boolean quoted;
        private char before = '\n';

        CellLimit(Reader text, char delimiter) {
            super(text);
            this.delimiter = delimiter;
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            var read = super.read(to, from, length);
            for (int i = from; i < from + read; i++) {
                see(to[i]);
            }
            return read;
        }

        private void see(char c) {
            var lineEnd = c == '\n' || c == '\r';
            if (c == '"') {
                // opens at the beginning of a cell; a second one in a row goes on with the text
                quoted = !quoted && (before == delimiter || before == '\n' || before == '"');
            } else if (!quoted && lineEnd) {
                cells = 1;
            } else if (!quoted && c == delimiter && ++cells > MOST_COLUMNS) {
                throw unreadable("A line holds at most %d cells.".formatted(MOST_COLUMNS));
            }
            before = lineEnd ? '\n' : c;
        }
    }
}

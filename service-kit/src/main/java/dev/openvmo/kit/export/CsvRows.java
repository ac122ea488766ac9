package dev.openvmo.kit.export;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text as rows of cells (RFC 4180), read as {@link Cells} writes them: null where nothing stands between commas. */
public final class CsvRows {
    /** More than any list has columns. */
    private static final int MOST = 500;

    private final String text;
    private int at;
    private int row;

    private CsvRows(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** 400 of what is not UTF-8 or holds what no text of ours does. */
    public static CsvRows of(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return new CsvRows(text);
            }
        } catch (CharacterCodingException e) {
            // told below
        }
        throw Problem.of(KitProblem.MALFORMED_REQUEST, "the body is not valid UTF-8, or holds U+0000");
    }

    /** The next row that is not blank; null after the last. 400 of what is no table. */
    public List<String> next() {
        while (at < text.length()) {
            row++;
            var cells = new ArrayList<String>();
            do {
                cells.add(cell());
                if (cells.size() > MOST) {
                    throw malformed("has more than %d cells".formatted(MOST));
                }
            } while (skip(','));
            var ended = skip('\r') | skip('\n') || at == text.length();
            if (!ended) {
                throw malformed("has text behind a quoted cell");
            }
            if (cells.size() > 1 || cells.get(0) != null) {
                return cells;
            }
        }
        return null;
    }

    private boolean skip(char c) {
        var there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private String cell() {
        if (skip('"')) {
            return Cells.text(quoted());
        }
        var from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return from == at ? null : Cells.text(text.substring(from, at));
    }

    private String quoted() {
        var cell = new StringBuilder();
        do {
            var end = text.indexOf('"', at);
            if (end < 0) {
                throw malformed("has a quoted cell that does not end");
            }
            cell.append(text, at, end);
            at = end + 1;
            if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
            }
        } while (skip('"'));
        return cell.toString();
    }

    private Problem malformed(String what) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, "row %d %s".formatted(row, what));
    }
}

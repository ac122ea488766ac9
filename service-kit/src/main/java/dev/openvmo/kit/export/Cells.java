package dev.openvmo.kit.export;

import java.util.regex.Pattern;

/**
 * Texts as cells of a table (RFC 4180) that no spreadsheet takes for a formula: what would begin one gets an apostrophe before
 * it (OWASP, CSV injection), unless it is a number. Pure.
 */
public final class Cells {
    /** What already has apostrophes before it gets one more, so that the reader knows whose the first one is. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("|.*[\",\\r\\n].*|\\s.*|.*\\s", Pattern.DOTALL);

    private Cells() {}

    /** The text as a harmless cell; an empty one is quoted, since nothing between commas is nothing. */
    public static String of(String text) {
        var harmless = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(harmless).matches() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** The text that {@link #of} made this of, quotes aside. */
    public static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

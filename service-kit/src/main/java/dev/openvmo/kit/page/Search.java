package dev.openvmo.kit.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code q=}: every word occurs, whatever its case, in one of the listing's search columns. */
final class Search {
    private static final int LONGEST = 200;
    private static final int WORDS = 10;

    private Search() {}

    static String condition(Listing<?> listing, String text, BoundValues sql) {
        if (listing.search().isEmpty()) {
            throw Refused.parameter("q", "this list has no text to look through; use filter");
        }
        var words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (text.codePointCount(0, text.length()) > LONGEST || words.size() > WORDS) {
            throw Refused.parameter("q", "holds at most %d words in %d characters".formatted(WORDS, LONGEST));
        }
        return words.isEmpty()
                ? "true"
                : words.stream().map(word -> anywhere(listing, word, sql)).collect(Collectors.joining(" and "));
    }

    private static String anywhere(Listing<?> listing, String word, BoundValues sql) {
        var pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var bound = sql.bind(pattern);
        return listing.search().stream()
                .map(column -> "t." + column + " ilike " + bound)
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}

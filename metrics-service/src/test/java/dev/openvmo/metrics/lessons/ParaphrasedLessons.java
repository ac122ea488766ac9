package dev.openvmo.metrics.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two hundred lessons of a language, and to each a situation that somebody else tells in other words: none of the title's, and of
 * what happened other forms and other sentences. Twenty situations are crossed with ten happenings ({@code lessons/<language>.txt}),
 * so that each lesson has nine neighbours of its situation and nineteen of its happening, and only both together name it.
 */
record ParaphrasedLessons(List<Told> all) {

    /** A lesson, and how its situation is told elsewhere. */
    record Told(String title, String context, String whatHappened, String recommendation, String elsewhere) {
        String text() {
            return String.join(" ", title, context, whatHappened, recommendation);
        }
    }

    private record Piece(String title, String told, String elsewhere) {}

    static ParaphrasedLessons of(String language) {
        var situations = pieces(language, "S");
        var happenings = pieces(language, "H");
        var all = new ArrayList<Told>();
        for (var situation : situations) {
            for (var happening : happenings) {
                var end = happening.told.indexOf(". ") + 1;
                all.add(new Told(
                        situation.title + ": " + happening.title,
                        situation.told,
                        happening.told.substring(0, end),
                        happening.told.substring(end + 1),
                        happening.elsewhere + " " + situation.elsewhere));
            }
        }
        return new ParaphrasedLessons(all);
    }

    private static List<Piece> pieces(String language, String kind) {
        return lines("/lessons/" + language + ".txt").stream()
                .filter(line -> line.startsWith(kind + "|"))
                .map(line -> line.split("\\|"))
                .map(parts -> new Piece(parts[1], parts[2], parts[3]))
                .toList();
    }

    private static List<String> lines(String resource) {
        try (var file = ParaphrasedLessons.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a text, in lower case. */
    static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** How many of the words one has the other has too: what a search by keywords goes by. */
    static long common(String one, String other) {
        var words = words(one);
        words.retainAll(words(other));
        return words.size();
    }
}

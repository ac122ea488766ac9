package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks for words in lessons, each stemmed in its own language: those in which the words stand close together, in the title
 * first, come first (PostgreSQL's cover density, Clarke, Cormack and Tudhope 2000).
 */
@ApplicationScoped
class LessonSearch {
    private static final int LONGEST = 400;
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final String START = "\u0002";
    private static final String STOP = "\u0003";
    private static final List<String> FIELDS =
            List.of("title", "recommendation", "applicability", "what_happened", "context");
    private static final Map<String, String> NAMES = Map.of("what_happened", "whatHappened");

    private static final String FOUND =
            """
            select l.*, %s
            from lesson l cross join lateral websearch_to_tsquery(text_config(l.language), :q) as query
            where l.search @@ query and (:portfolio::uuid is null or l.portfolio_id = :portfolio::uuid)
            order by ts_rank_cd(l.search, query) desc, l.id
            limit :limit
            """
                    .formatted(String.join(
                            ", ",
                            FIELDS.stream()
                                    .map(field ->
                                            """
                                            ts_headline(text_config(l.language), l.%1$s, query, 'MaxFragments=3, MaxWords=20, MinWords=8, StartSel=%2$s, StopSel=%3$s') as %1$s_hits"""
                                                    .formatted(field, START, STOP))
                                    .toList()));

    private final Sql sql;
    private final LessonRepository lessons;

    LessonSearch(Sql sql, LessonRepository lessons) {
        this.sql = sql;
        this.lessons = lessons;
    }

    private record Hit(UUID id, List<FoundLessonsView.Highlight> highlights) {}

    /** The best first: 422 without words. */
    FoundLessonsView find(String q, UUID portfolio, String limit) {
        if (q == null || q.isBlank()) {
            throw Problem.of(KitProblem.INVALID_INPUT, "the parameter 'q' is missing");
        }
        if (q.codePointCount(0, q.length()) > LONGEST) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'q' holds at most %d characters".formatted(LONGEST));
        }
        var hits = sql.query(FOUND)
                .with("q", q)
                .with("portfolio", portfolio)
                .with("limit", HowMany.of(limit, USUAL, MOST))
                .list(row -> new Hit(row.uuid("id"), highlights(row)));
        var order = hits.stream().map(Hit::id).toList();
        var rows = lessons.rows(order).stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.id)))
                .toList();
        var found = new ArrayList<FoundLessonsView.Found>();
        for (int nth = 0; nth < rows.size(); nth++) {
            found.add(new FoundLessonsView.Found(
                    nth + 1, lessons.view(rows.get(nth)), hits.get(nth).highlights()));
        }
        return new FoundLessonsView(found);
    }

    private static List<FoundLessonsView.Highlight> highlights(Row row) {
        return FIELDS.stream()
                .filter(field -> row.text(field + "_hits") != null
                        && row.text(field + "_hits").contains(START))
                .map(field -> new FoundLessonsView.Highlight(
                        NAMES.getOrDefault(field, field), parts(row.text(field + "_hits"))))
                .toList();
    }

    /** Between the marks what was found, around them what stands there; no text of a lesson holds such marks. */
    static List<FoundLessonsView.Part> parts(String marked) {
        var parts = new ArrayList<FoundLessonsView.Part>();
        for (var piece : marked.split(START, -1)) {
            var end = piece.indexOf(STOP);
            if (end > 0) {
                parts.add(new FoundLessonsView.Part(piece.substring(0, end), true));
            }
            var rest = piece.substring(end + 1);
            if (!rest.isEmpty()) {
                parts.add(new FoundLessonsView.Part(rest, false));
            }
        }
        return parts;
    }
}

package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which lessons, of all that the caller may read, are like a situation? */
@ApplicationScoped
class Suggestions {
    private static final int LONGEST = 4000;
    private static final int MOST = 20;

    private final InitiativeTexts initiatives;
    private final SimilarLessons similar;
    private final LessonRepository lessons;

    Suggestions(InitiativeTexts initiatives, SimilarLessons similar, LessonRepository lessons) {
        this.initiatives = initiatives;
        this.similar = similar;
        this.lessons = lessons;
    }

    /** 404; 422 unless there is one initiative or one text. */
    SuggestedLessonsView find(SuggestionRequest asked) {
        require(
                (asked.initiativeId == null) != (asked.text == null || asked.text.isBlank()),
                "'initiativeId' or 'text' is needed, and only one of them");
        require(asked.tags == null || asked.text != null, "'tags' go with 'text', and only with that");
        require(
                asked.text == null || asked.text.codePointCount(0, asked.text.length()) <= LONGEST,
                "'text' holds at most %d characters".formatted(LONGEST));
        var limit = HowMany.of(asked.limit, SuggestionRecompute.MOST, MOST);
        var situation = asked.initiativeId == null
                ? new Situation(null, asked.text, asked.tagList(), null, null)
                : initiatives.get(asked.initiativeId).situation();
        var found = similar.rank(situation, null, limit);
        Map<?, LessonEntity> rows = lessons
                .rows(found.stream().map(SimilarLessons.Similar::id).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        var items = new ArrayList<SuggestedLessonsView.Suggested>();
        for (var each : found) {
            items.add(new SuggestedLessonsView.Suggested(
                    items.size() + 1,
                    lessons.view(rows.get(each.id())),
                    each.words(),
                    each.tags(),
                    each.sameValueStream(),
                    each.sameKind()));
        }
        return new SuggestedLessonsView(asked.initiativeId, items);
    }

    private static void require(boolean right, String detail) {
        if (!right) {
            throw Problem.of(KitProblem.INVALID_INPUT, detail);
        }
    }
}

package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Table {@code lesson_suggestion}: the lessons that metrics-service finds for an initiative. */
@ApplicationScoped
class SuggestedLessons {
    private final Sql sql;

    SuggestedLessons(Sql sql) {
        this.sql = sql;
    }

    /** The best first. */
    List<SuggestedLesson> of(UUID initiativeId) {
        return sql.query(
                        """
                        select cast(l.lesson ->> 'lessonId' as uuid) as id, l.lesson ->> 'title' as title
                        from lesson_suggestion s cross join lateral jsonb_array_elements(s.lessons) as l(lesson)
                        where s.id = :id and not s.deleted order by cast(l.lesson ->> 'rank' as numeric), id""")
                .with("id", initiativeId)
                .list(row -> new SuggestedLesson(row.uuid("id"), row.text("title"), "/v1/lessons/" + row.uuid("id")));
    }
}

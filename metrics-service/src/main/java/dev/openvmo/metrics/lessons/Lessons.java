package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.retrospectives.KnownRetrospectives;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was learned? What is suggested is looked after from the mark of a lesson that comes, changes or goes. */
@ApplicationScoped
class Lessons {
    private static final String OTHERWISE = "en";

    private final LessonRepository lessons;
    private final Places places;
    private final KnownRetrospectives retrospectives;
    private final Grants grants;
    private final Sql sql;
    private final Marks marks;

    Lessons(
            LessonRepository lessons,
            Places places,
            KnownRetrospectives retrospectives,
            Grants grants,
            Sql sql,
            Marks marks) {
        this.lessons = lessons;
        this.places = places;
        this.retrospectives = retrospectives;
        this.grants = grants;
        this.sql = sql;
        this.marks = marks;
    }

    Page<LessonView> list(ListQuery query) {
        return lessons.list(query);
    }

    LessonView get(UUID id) {
        return lessons.view(id);
    }

    LessonView create(LessonRequest request) {
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        requireKnown(SubjectType.INITIATIVE, request.initiativeId(), "/initiativeId");
        requireKnown(SubjectType.VALUE_STREAM, request.valueStreamId(), "/valueStreamId");
        retrospectives.require(request.retrospectiveId());
        var lesson = lessons.add(LessonEntity.in(request.portfolioId()), request.in(language(request.portfolioId())));
        marks.mark(SuggestionRecompute.KIND, List.of(lesson.id()));
        return lesson;
    }

    LessonView edit(UUID id, Input<LessonRequest> body) {
        var lesson = lessons.forChange(id);
        var change = lessons.change(lesson, body, said -> said.in(language(lesson.portfolioId)))
                .keeps("/portfolioId", LessonRequest::portfolioId, "A lesson stays in the portfolio that learned it.");
        if (change.differs(LessonRequest::initiativeId)) {
            requireKnown(SubjectType.INITIATIVE, change.to().initiativeId(), "/initiativeId");
        }
        if (change.differs(LessonRequest::valueStreamId)) {
            requireKnown(SubjectType.VALUE_STREAM, change.to().valueStreamId(), "/valueStreamId");
        }
        if (change.differs(LessonRequest::retrospectiveId)) {
            retrospectives.require(change.to().retrospectiveId());
        }
        if (!change.nothing()) {
            marks.mark(SuggestionRecompute.KIND, List.of(id));
        }
        return lessons.save(change);
    }

    void delete(UUID id) {
        var lesson = lessons.forUpdate(id);
        marks.mark(SuggestionRecompute.KIND, List.of(id));
        lessons.remove(lesson);
    }

    private void requireKnown(SubjectType type, UUID id, String pointer) {
        if (id != null) {
            places.await(type, id, pointer);
        }
    }

    private String language(UUID portfolio) {
        return sql.query("select language from subject where id = :id")
                .with("id", portfolio)
                .first(row -> row.text("language"))
                .orElse(OTHERWISE);
    }
}

package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where was a lesson taken up, and did it help there? Whoever may write where the initiative is says so. */
@ApplicationScoped
class Reuses {
    private final LessonRepository lessons;
    private final ReuseRepository reuses;
    private final Places places;
    private final Grants grants;
    private final Sql sql;

    Reuses(LessonRepository lessons, ReuseRepository reuses, Places places, Grants grants, Sql sql) {
        this.lessons = lessons;
        this.reuses = reuses;
        this.places = places;
        this.grants = grants;
        this.sql = sql;
    }

    /** 404, 422, 403, 409 already-exists. */
    ReuseView create(UUID lessonId, Input<ReuseRequest> body) {
        lessons.get(lessonId);
        var said = body.value();
        var place = places.await(SubjectType.INITIATIVE, said.initiativeId(), "/initiativeId");
        grants.require(place.portfolioId());
        return reuses.add(ReuseEntity.of(lessonId, place.portfolioId()), said);
    }

    Page<ReuseView> list(UUID lessonId, ListQuery query) {
        lessons.get(lessonId);
        return reuses.list(query, new Fixed("lesson_id", lessonId));
    }

    /** 404. */
    ReuseView get(UUID lessonId, UUID id) {
        var reuse = reuses.get(id);
        if (!reuse.lessonId.equals(lessonId)) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no reuse %s of it.".formatted(id));
        }
        return reuses.view(reuse);
    }

    /** 404, 403, 428, 412, 422. */
    ReuseView edit(UUID lessonId, UUID id, Input<ReuseRequest> body) {
        get(lessonId, id);
        return reuses.save(reuses.change(reuses.forChange(id), body)
                .keeps("/initiativeId", ReuseRequest::initiativeId, "A reuse stays with who took the lesson up."));
    }

    /** 404, 403, 428, 412. */
    void delete(UUID lessonId, UUID id) {
        get(lessonId, id);
        reuses.remove(reuses.forUpdate(id));
    }

    /** 404. */
    UsefulnessView usefulness(UUID lessonId) {
        lessons.get(lessonId);
        return sql.query(
                        """
                        select (select count(*) from lesson_suggestion s where s.lessons @> array[:lesson::uuid]) as suggested,
                            count(*) as reused, count(*) filter (where helped = 'HELPED') as helped,
                            count(*) filter (where helped = 'DID_NOT_HELP') as did_not_help,
                            count(*) filter (where helped = 'UNKNOWN') as unknown
                        from lesson_reuse where lesson_id = :lesson::uuid""")
                .with("lesson", lessonId)
                .one(row -> new UsefulnessView(
                        lessonId,
                        row.number("suggested"),
                        row.number("reused"),
                        row.number("helped"),
                        row.number("did_not_help"),
                        row.number("unknown")));
    }
}

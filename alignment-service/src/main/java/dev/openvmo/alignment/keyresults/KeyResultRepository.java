package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Key results as rows: what they look like to callers and, with how far they have come, to neighbours. */
@Singleton
class KeyResultRepository extends ResourceRepository<KeyResultEntity, KeyResultRequest, KeyResultView> {
    private final KeyResultGrades grades;

    KeyResultRepository(Resources kit, KeyResultGrades grades) {
        super(
                kit,
                resource("alignment", "key-result", KeyResultRequest::of, KeyResultEntity::edit, KeyResultView::of)
                        .state(result -> KeyResultState.of(
                                result, grades.of(List.of(result.id)).get(result.id)))
                        .composed()
                        .unique("uq_key_result_name", "/name", "objectiveId", "name")
                        .refers("fk_key_result_objective", "/objectiveId")
                        .heldBy("checkIns", "check_in", "key_result_id")
                        .search("name", "owner")
                        .field("measuredBy.metric", "metric", String.class));
        this.grades = grades;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        var progress = grades.of(ids);
        return rows(ids).stream()
                .map(result -> new Announcement(
                        result.id, result.portfolioId, KeyResultState.of(result, progress.get(result.id))))
                .toList();
    }
}

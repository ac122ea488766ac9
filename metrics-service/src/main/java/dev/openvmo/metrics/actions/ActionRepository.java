package dev.openvmo.metrics.actions;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Improvement actions as rows: what they look like to callers, and with their verdict to neighbours. */
@Singleton
class ActionRepository extends ResourceRepository<ActionEntity, ActionRequest, ActionView> {
    private final VerdictStore verdicts;

    ActionRepository(Resources kit, VerdictStore verdicts) {
        super(
                kit,
                resource("metrics", "improvement-action", ActionRequest::of, ActionEntity::edit, ActionView::of)
                        .state((ActionEntity entity) -> ActionState.of(entity, Reason.NOT_DONE))
                        .composed()
                        .refers("fk_improvement_action_insight", "/insightId")
                        .heldBy("insights", "insight", "improvement_action_id")
                        .search("title", "description", "owner"));
        this.verdicts = verdicts;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        var known = verdicts.of(ids);
        return rows(ids).stream()
                .map(row -> new Announcement(
                        row.id, row.portfolioId, ActionState.of(row, known.getOrDefault(row.id, Reason.NOT_DONE))))
                .toList();
    }
}

package dev.openvmo.alignment.keyresults;

import dev.openvmo.alignment.objectives.ObjectiveRef;
import dev.openvmo.alignment.objectives.Objectives;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What shows that an objective is reached? Its value comes from a metric or check-ins, baseline and target are its own or the metric's. */
@ApplicationScoped
public class KeyResults {
    private final KeyResultRepository keyResults;
    private final Objectives objectives;
    private final MetricStatuses statuses;
    private final Grants grants;
    private final Outbox outbox;

    KeyResults(
            KeyResultRepository keyResults,
            Objectives objectives,
            MetricStatuses statuses,
            Grants grants,
            Outbox outbox) {
        this.keyResults = keyResults;
        this.objectives = objectives;
        this.statuses = statuses;
        this.grants = grants;
        this.outbox = outbox;
    }

    /** The portfolio of one that somebody tells of: 422 where it cannot be seen, 403, 409 where a metric drives it or it is closed. */
    public UUID told(UUID id, String pointer) {
        var result = keyResults.referenced(id, pointer);
        grants.require(result.portfolioId);
        objectives.refuseRetired(result.objectiveId);
        if (result.metric != null) {
            throw Problem.of(
                    KeyResultProblem.KEY_RESULT_MEASURED, "Its value comes from '%s'.".formatted(result.metric));
        }
        return result.portfolioId;
    }

    /** What is told of it was changed: 409 in a retired strategy. */
    public void retold(UUID id) {
        keyResults.findByIdOptional(id).ifPresent(result -> objectives.refuseRetired(result.objectiveId));
    }

    /** It may have come another way. */
    public void progressed(UUID id) {
        outbox.changed(keyResults.aggregate(), id, "progressed");
    }

    /** What shows these objectives shows their copies, too; what was told of it is not. */
    public void copy(Map<UUID, ObjectiveRef> objectives) {
        var said = new HashMap<KeyResultEntity, KeyResultRequest>();
        for (var result : keyResults.list("objectiveId in ?1", objectives.keySet())) {
            var copy = objectives.get(result.objectiveId);
            said.put(KeyResultEntity.of(copy), KeyResultRequest.of(result).of(copy.id()));
        }
        keyResults.addAll(said);
    }

    Page<KeyResultView> list(ListQuery query) {
        return keyResults.list(query);
    }

    KeyResultView get(UUID id) {
        return keyResults.view(id);
    }

    KeyResultView create(KeyResultRequest request) {
        var objective = objectives.referenced(request.require().objectiveId(), "/objectiveId");
        grants.require(objective.portfolioId());
        objectives.refuseRetired(objective.id());
        statuses.awaitThem();
        return keyResults.add(KeyResultEntity.of(objective), request);
    }

    KeyResultView edit(UUID id, Input<KeyResultRequest> body) {
        var result = keyResults.forChange(id);
        var change = keyResults
                .change(result, body)
                .keeps("/objectiveId", KeyResultRequest::objectiveId, "A key result stays with its objective.");
        change.to().require();
        objectives.refuseRetired(result.objectiveId);
        statuses.awaitThem();
        return keyResults.save(change);
    }

    void delete(UUID id) {
        var result = keyResults.forUpdate(id); // waits for check-ins on their way
        objectives.refuseRetired(result.objectiveId);
        keyResults.remove(result);
    }
}

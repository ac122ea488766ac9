package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Inputs;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes initiatives in by their natural key, many at a time; what is as it was stays as it was. */
@ApplicationScoped
public class InitiativeIntake {
    private final EntityManager entities;
    private final InitiativeRecorder recorder;
    private final Inputs inputs;

    InitiativeIntake(EntityManager entities, InitiativeRecorder recorder, Inputs inputs) {
        this.entities = entities;
        this.recorder = recorder;
        this.inputs = inputs;
    }

    /**
     * One initiative as a list knows it.
     *
     * @param fields a merge patch over what is known: null removes, absent keeps
     * @param defaults fields a new one gets beneath the patch
     * @param tags the tags it has under each prefix; tags with other prefixes stay
     */
    public record Draft(String externalId, ObjectNode fields, ObjectNode defaults, Map<String, Set<String>> tags) {}

    /** What became of a draft. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** The initiative's id (null for one that is not there), and why it was refused. */
    public record Result(Outcome outcome, UUID id, Problem problem) {}

    /** One result per draft, in order; a dry run answers the same and writes nothing. */
    public List<Result> take(UUID portfolioId, String source, List<Draft> drafts, boolean dryRun) {
        var known = known(source, drafts.stream().map(Draft::externalId).toList());
        var batch = new InitiativeBatch();
        var results = new ArrayList<Result>(drafts.size());
        for (var draft : drafts) {
            try {
                results.add(take(portfolioId, source, draft, known.get(draft.externalId()), dryRun ? null : batch));
            } catch (Problem problem) {
                results.add(new Result(Outcome.REJECTED, null, problem));
            }
        }
        recorder.record(batch);
        return results;
    }

    private Result take(
            UUID portfolioId, String source, Draft draft, InitiativeEntity initiative, InitiativeBatch batch) {
        if (initiative != null && !initiative.portfolioId.equals(portfolioId)) {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "Another portfolio has an initiative of this reference.");
        }
        var current = initiative == null ? null : InitiativeRequest.of(initiative);
        var request = request(portfolioId, source, draft, current);
        if (request.equals(current)) {
            return new Result(Outcome.UNCHANGED, initiative.id, null);
        }
        var id = initiative == null ? Ids.next() : initiative.id;
        if (batch != null && initiative == null) {
            batch.added.put(id, request);
        } else if (batch != null) {
            batch.changed.put(initiative, request);
        }
        return initiative == null
                ? new Result(Outcome.CREATED, batch == null ? null : id, null)
                : new Result(Outcome.UPDATED, id, null);
    }

    private InitiativeRequest request(UUID portfolioId, String source, Draft draft, InitiativeRequest current) {
        var fields = draft.fields().deepCopy();
        fields.put("portfolioId", portfolioId.toString());
        fields.putObject("externalRef").put("source", source).put("externalId", draft.externalId());
        var tags = fields.putArray("tags");
        tags(current == null ? List.of() : current.tags(), draft.tags()).forEach(tags::add);
        return inputs.of(fields, InitiativeRequest.class)
                .over(current == null ? draft.defaults() : current)
                .value();
    }

    private static Set<String> tags(List<String> current, Map<String, Set<String>> drafted) {
        var tags = new LinkedHashSet<String>();
        current.stream()
                .filter(tag -> drafted.keySet().stream()
                        .noneMatch(prefix -> !prefix.isEmpty()
                                && tag.startsWith(prefix)
                                && !drafted.get(prefix).contains(tag)))
                .forEach(tags::add);
        drafted.values().forEach(tags::addAll);
        return tags;
    }

    private Map<String, InitiativeEntity> known(String source, Collection<String> externalIds) {
        var known = new HashMap<String, InitiativeEntity>();
        entities.createQuery(
                        "from Initiative i where i.externalSource = :source and i.externalId in :ids",
                        InitiativeEntity.class)
                .setParameter("source", source)
                .setParameter("ids", externalIds)
                .getResultStream()
                .forEach(initiative -> known.put(initiative.externalId, initiative));
        return known;
    }
}

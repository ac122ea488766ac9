package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Binder;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Violation;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes initiatives in by their natural key, many at a time; what is as it was stays as it was. */
@ApplicationScoped
public class InitiativeIntake {
    private static final Set<String> DATES = Set.of("/plannedStart", "/plannedEnd");

    private final InitiativeRepository initiatives;
    private final TransitionLog log;
    private final Rankings rankings;
    private final TransactionTime time;
    private final Binder binder;

    InitiativeIntake(
            InitiativeRepository initiatives,
            TransitionLog log,
            Rankings rankings,
            TransactionTime time,
            Binder binder) {
        this.initiatives = initiatives;
        this.log = log;
        this.rankings = rankings;
        this.time = time;
        this.binder = binder;
    }

    /**
     * One initiative as a list knows it.
     *
     * @param fields a merge patch over what is known: null removes, absent keeps
     * @param defaults fields a new one gets beneath the patch
     * @param tags the tags it has under each prefix; tags with other prefixes stay
     */
    public record Draft(String externalId, ObjectNode fields, ObjectNode defaults, Map<String, Set<String>> tags) {
        private Draft without(Set<String> pointers) {
            var rest = fields.deepCopy();
            pointers.forEach(pointer -> rest.remove(pointer.substring(1)));
            return new Draft(externalId, rest, defaults, tags);
        }
    }

    /** What became of a draft. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** The initiative's id (null for one that is not there), and why it, or some of its fields, were refused. */
    public record Result(Outcome outcome, UUID id, Problem problem) {
        /** One that would be created has no id yet. */
        private Result asForetold() {
            return outcome == Outcome.CREATED ? new Result(outcome, null, problem) : this;
        }

        private Result but(Problem refused) {
            return new Result(outcome, id, refused);
        }
    }

    /** One result per draft, in order; a dry run answers the same and writes nothing. */
    public List<Result> take(UUID portfolioId, String source, List<Draft> drafts, boolean dryRun) {
        var known = initiatives.byRefs(
                source, drafts.stream().map(Draft::externalId).toList());
        var taken = new Taken(new LinkedHashMap<>(), new ArrayList<>());
        var results = new ArrayList<Result>(drafts.size());
        for (var draft : drafts) {
            results.add(take(portfolioId, source, draft, known.get(draft.externalId()), taken));
        }
        if (!dryRun) {
            write(taken);
        }
        return dryRun ? results.stream().map(Result::asForetold).toList() : results;
    }

    /** What is new and what is changed, to be written together. */
    private record Taken(
            Map<InitiativeEntity, InitiativeRequest> added,
            List<Change<InitiativeEntity, InitiativeRequest>> changed) {}

    private void write(Taken taken) {
        initiatives.addAll(taken.added);
        initiatives.saveAll(taken.changed);
        var fresh = taken.added.keySet().stream().map(each -> each.id).toList();
        if (!fresh.isEmpty()) {
            log.entered(fresh, null, null);
            rankings.place(fresh);
        }
    }

    /** Dates that contradict each other are refused by name, the rest of their row is taken. */
    private Result take(UUID portfolioId, String source, Draft draft, InitiativeEntity known, Taken taken) {
        try {
            return whole(portfolioId, source, draft, known, taken);
        } catch (Problem problem) {
            return problem.errors().isEmpty()
                            || !problem.errors().stream()
                                    .map(Violation::pointer)
                                    .allMatch(DATES::contains)
                    ? new Result(Outcome.REJECTED, null, problem)
                    : take(portfolioId, source, draft.without(DATES), known, taken)
                            .but(problem);
        }
    }

    private Result whole(UUID portfolioId, String source, Draft draft, InitiativeEntity known, Taken taken) {
        if (known == null) {
            var initiative = InitiativeEntity.enteringAt(time.instant());
            initiative.id = Ids.next();
            taken.added.put(
                    initiative, patch(portfolioId, source, draft, List.of()).over(draft.defaults()));
            return new Result(Outcome.CREATED, initiative.id, null);
        }
        if (!known.portfolioId.equals(portfolioId)) {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "Another portfolio has an initiative of this reference.");
        }
        var change = initiatives.change(known, patch(portfolioId, source, draft, known.tags));
        if (change.nothing()) {
            return new Result(Outcome.UNCHANGED, known.id, null);
        }
        taken.changed.add(change);
        return new Result(Outcome.UPDATED, known.id, null);
    }

    private Input<InitiativeRequest> patch(UUID portfolioId, String source, Draft draft, List<String> tagged) {
        var fields = draft.fields().deepCopy();
        fields.put("portfolioId", portfolioId.toString());
        fields.putObject("externalRef").put("source", source).put("externalId", draft.externalId());
        var tags = fields.putArray("tags");
        tags(tagged, draft.tags()).forEach(tags::add);
        return binder.patch(fields, InitiativeRequest.class);
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
}

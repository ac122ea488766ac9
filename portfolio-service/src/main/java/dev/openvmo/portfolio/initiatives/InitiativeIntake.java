package dev.openvmo.portfolio.initiatives;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.initiatives.TransitionLog.Cause;
import dev.openvmo.portfolio.policies.Unmet;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.terms.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes initiatives in by their natural key, many at a time; what is as it was stays as it was. */
@ApplicationScoped
public class InitiativeIntake {
    private final InitiativeRepository initiatives;
    private final Statements statements;
    private final StatedPatches patches;
    private final TransitionLog log;
    private final ImportedStates states;
    private final Rankings rankings;
    private final Portfolios portfolios;
    private final TransactionTime time;

    InitiativeIntake(
            InitiativeRepository initiatives,
            Statements statements,
            StatedPatches patches,
            TransitionLog log,
            ImportedStates states,
            Rankings rankings,
            Portfolios portfolios,
            TransactionTime time) {
        this.initiatives = initiatives;
        this.statements = statements;
        this.patches = patches;
        this.log = log;
        this.states = states;
        this.rankings = rankings;
        this.portfolios = portfolios;
        this.time = time;
    }

    /**
     * A list that is read: its import, and when that was asked for.
     *
     * @param foretold of a dry run: how many rows before these would stand where
     */
    public record Reading(
            UUID importId,
            UUID portfolioId,
            String source,
            Instant askedAt,
            boolean dryRun,
            Map<KanbanState, Long> foretold) {}

    /**
     * One initiative as a list knows it.
     *
     * @param day of which the list is; null: of the day on which it comes in
     * @param fields what it says: a null says that there is none, of what is absent it says nothing
     * @param defaults what the initiative gets where nobody says anything
     * @param tags the tags it has under each prefix
     * @param standing where it stands; null: the list does not say
     */
    public record Draft(
            String externalId,
            LocalDate day,
            ObjectNode fields,
            ObjectNode defaults,
            Map<String, Set<String>> tags,
            Standing standing) {
        private Statement statement(Reading reading) {
            var said = JsonNodeFactory.instance.objectNode();
            tags.forEach((prefix, all) -> all.forEach(said.putArray(prefix)::add));
            return new Statement(
                    reading.importId,
                    day,
                    reading.askedAt,
                    new Statement.Said(
                            fields,
                            defaults,
                            said,
                            standing == null ? null : standing.state().name()));
        }
    }

    /** What became of a draft. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /**
     * The initiative's id (null for one that is not there), where it stands now and did not before, and why it, or its dates,
     * were refused.
     */
    public record Result(Outcome outcome, UUID id, KanbanState entered, Problem problem) {
        /** One that would be created has no id yet. */
        private Result asForetold() {
            return outcome == Outcome.CREATED ? new Result(outcome, null, entered, problem) : this;
        }
    }

    /** One result per draft, in order; a dry run answers the same and writes nothing. */
    public List<Result> take(Reading reading, List<Draft> drafts) {
        var known = initiatives.byRefs(
                reading.source, drafts.stream().map(Draft::externalId).toList(), !reading.dryRun);
        var said = statements.of(known.values().stream().map(each -> each.id).toList());
        var taken = new Taken(
                reading.foretold,
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        var zone = portfolios.zone(reading.portfolioId);
        var results = new ArrayList<Result>(drafts.size());
        for (var draft : drafts) {
            results.add(take(reading, zone, draft, known.get(draft.externalId()), said, taken));
        }
        if (!reading.dryRun) {
            write(reading, taken);
        }
        return reading.dryRun ? results.stream().map(Result::asForetold).toList() : results;
    }

    /** What is new, what is changed, and what was said, to be written together. */
    private record Taken(
            Map<KanbanState, Long> foretold,
            Map<InitiativeEntity, InitiativeRequest> added,
            List<Change<InitiativeEntity, InitiativeRequest>> changed,
            Map<UUID, Statement> said,
            Map<InitiativeEntity, Step> steps) {

        /** How many of them are about to stand there. */
        long entering(Standing standing) {
            return foretold.getOrDefault(standing.state(), 0L)
                    + steps.values().stream()
                            .filter(step -> step.standing.state() == standing.state())
                            .count();
        }

        Cause cause(InitiativeEntity fresh) {
            var step = steps.get(fresh);
            return step == null ? Cause.CREATION : Cause.imported(null, null, step.standing, step.unmet);
        }
    }

    /** Where one is to stand that did not stand there, and what it lacks. */
    private record Step(Standing standing, List<Unmet> unmet) {}

    private void write(Reading reading, Taken taken) {
        initiatives.addAll(taken.added);
        initiatives.saveAll(taken.changed);
        statements.add(reading.importId, reading.askedAt, taken.said);
        taken.added.keySet().stream()
                .collect(groupingBy(taken::cause, mapping(each -> each.id, toList())))
                .forEach((cause, fresh) -> log.entered(fresh, cause));
        taken.steps.forEach((initiative, step) -> {
            if (!taken.added.containsKey(initiative)) {
                move(initiative, step);
            }
        });
        var fields = taken.changed.stream()
                .filter(change -> change.differs(InitiativeRequest::customFields))
                .map(Change::entity);
        rankings.place(Stream.of(taken.added.keySet().stream(), taken.steps.keySet().stream(), fields)
                .flatMap(Function.identity())
                .map(each -> each.id)
                .distinct()
                .toList());
    }

    /** Somebody moved it elsewhere. */
    private void move(InitiativeEntity initiative, Step step) {
        var cause = Cause.imported(initiative.state, initiative.stateEnteredAt, step.standing, step.unmet);
        initiative.stand(step.standing, step.unmet, time.instant());
        initiatives.record(initiative, "state-changed");
        log.entered(List.of(initiative.id), cause);
    }

    /** Each draft is to stand alone, so that it is refused or taken whatever came before it. */
    private Result take(
            Reading reading,
            ZoneId zone,
            Draft draft,
            InitiativeEntity known,
            Map<UUID, List<Statement>> said,
            Taken taken) {
        var statement = draft.statement(reading);
        var ref = new ExternalRef(reading.source, draft.externalId());
        try {
            var alone = Merged.of(List.of(statement), zone);
            var request = patches.alone(reading.portfolioId, ref, alone);
            if (known == null) {
                var initiative = InitiativeEntity.enteringAt(time.instant());
                initiative.id = Ids.next();
                if (draft.standing != null) {
                    var more = taken.entering(draft.standing);
                    var unmet = states.entering(reading.portfolioId, draft.standing, more, reading.dryRun);
                    initiative.stand(draft.standing, unmet, time.instant());
                    taken.steps.put(initiative, new Step(draft.standing, unmet));
                }
                taken.added.put(initiative, request);
                taken.said.put(initiative.id, statement);
                return new Result(
                        Outcome.CREATED,
                        initiative.id,
                        draft.standing == null ? null : draft.standing.state(),
                        contradiction(alone, statement));
            }
            if (!known.portfolioId.equals(reading.portfolioId)) {
                throw Problem.of(KitProblem.ALREADY_EXISTS, "Another portfolio has an initiative of this reference.");
            }
            var before = said.getOrDefault(known.id, List.of());
            var all = new ArrayList<>(before);
            all.add(statement);
            var merged = Merged.of(all, zone);
            var change = initiatives.change(known, patches.over(known, merged));
            var moves = moves(known, Merged.of(before, zone).state(), merged.state());
            if (moves) {
                var more = taken.entering(draft.standing);
                var unmet = states.moving(known, draft.standing, more, reading.dryRun);
                taken.steps.put(known, new Step(draft.standing, unmet));
            }
            taken.said.put(known.id, statement);
            if (!change.nothing()) {
                taken.changed.add(change);
            }
            return new Result(
                    change.nothing() && !moves ? Outcome.UNCHANGED : Outcome.UPDATED,
                    known.id,
                    moves ? draft.standing.state() : null,
                    contradiction(merged, statement));
        } catch (Problem problem) {
            return new Result(Outcome.REJECTED, null, null, problem);
        }
    }

    /** Only another state than lists named before moves it: somebody here may have moved it on since. */
    private static boolean moves(InitiativeEntity known, String before, String state) {
        return state != null && !state.equals(before) && !state.equals(known.state.name());
    }

    /** Dates that contradict each other are refused by name, the rest of their row is taken. */
    private static Problem contradiction(Merged merged, Statement statement) {
        return merged.contradicting().contains(statement)
                ? Problem.of(KitProblem.INVALID_INPUT, "The dates contradict each other: none of them is taken.")
                        .at("/plannedEnd", ErrorCode.IN_ORDER, "must not be before plannedStart")
                : null;
    }
}

package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.portfolios.Portfolios;
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

/** Takes initiatives in by their natural key, many at a time; what is as it was stays as it was. */
@ApplicationScoped
public class InitiativeIntake {
    private final InitiativeRepository initiatives;
    private final Statements statements;
    private final StatedPatches patches;
    private final TransitionLog log;
    private final Rankings rankings;
    private final Portfolios portfolios;
    private final TransactionTime time;

    InitiativeIntake(
            InitiativeRepository initiatives,
            Statements statements,
            StatedPatches patches,
            TransitionLog log,
            Rankings rankings,
            Portfolios portfolios,
            TransactionTime time) {
        this.initiatives = initiatives;
        this.statements = statements;
        this.patches = patches;
        this.log = log;
        this.rankings = rankings;
        this.portfolios = portfolios;
        this.time = time;
    }

    /** A list that is read: its import, and when that was asked for. */
    public record Reading(UUID importId, UUID portfolioId, String source, Instant askedAt, boolean dryRun) {}

    /**
     * One initiative as a list knows it.
     *
     * @param day of which the list is; null: of the day on which it comes in
     * @param fields what it says: a null says that there is none, of what is absent it says nothing
     * @param defaults what the initiative gets where nobody says anything
     * @param tags the tags it has under each prefix
     */
    public record Draft(
            String externalId, LocalDate day, ObjectNode fields, ObjectNode defaults, Map<String, Set<String>> tags) {
        private Statement statement(Reading reading) {
            var said = JsonNodeFactory.instance.objectNode();
            tags.forEach((prefix, all) -> all.forEach(said.putArray(prefix)::add));
            return new Statement(reading.importId, day, reading.askedAt, new Statement.Said(fields, defaults, said));
        }
    }

    /** What became of a draft. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** The initiative's id (null for one that is not there), and why it, or its dates, were refused. */
    public record Result(Outcome outcome, UUID id, Problem problem) {
        /** One that would be created has no id yet. */
        private Result asForetold() {
            return outcome == Outcome.CREATED ? new Result(outcome, null, problem) : this;
        }
    }

    /** One result per draft, in order; a dry run answers the same and writes nothing. */
    public List<Result> take(Reading reading, List<Draft> drafts) {
        var known = initiatives.byRefs(
                reading.source, drafts.stream().map(Draft::externalId).toList(), !reading.dryRun);
        var said = statements.of(known.values().stream().map(each -> each.id).toList());
        var taken = new Taken(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
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
            Map<InitiativeEntity, InitiativeRequest> added,
            List<Change<InitiativeEntity, InitiativeRequest>> changed,
            Map<UUID, Statement> said) {}

    private void write(Reading reading, Taken taken) {
        initiatives.addAll(taken.added);
        initiatives.saveAll(taken.changed);
        statements.add(reading.importId, reading.askedAt, taken.said);
        var fresh = taken.added.keySet().stream().map(each -> each.id).toList();
        if (!fresh.isEmpty()) {
            log.entered(fresh, null, null);
            rankings.place(fresh);
        }
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
                taken.added.put(initiative, request);
                taken.said.put(initiative.id, statement);
                return new Result(Outcome.CREATED, initiative.id, contradiction(alone, statement));
            }
            if (!known.portfolioId.equals(reading.portfolioId)) {
                throw Problem.of(KitProblem.ALREADY_EXISTS, "Another portfolio has an initiative of this reference.");
            }
            var all = new ArrayList<>(said.getOrDefault(known.id, List.of()));
            all.add(statement);
            var merged = Merged.of(all, zone);
            var change = initiatives.change(known, patches.over(known, merged));
            taken.said.put(known.id, statement);
            if (!change.nothing()) {
                taken.changed.add(change);
            }
            return new Result(
                    change.nothing() ? Outcome.UNCHANGED : Outcome.UPDATED, known.id, contradiction(merged, statement));
        } catch (Problem problem) {
            return new Result(Outcome.REJECTED, null, problem);
        }
    }

    /** Dates that contradict each other are refused by name, the rest of their row is taken. */
    private static Problem contradiction(Merged merged, Statement statement) {
        return merged.contradicting().contains(statement)
                ? Problem.of(KitProblem.INVALID_INPUT, "The dates contradict each other: none of them is taken.")
                        .at("/plannedEnd", ErrorCode.IN_ORDER, "must not be before plannedStart")
                : null;
    }
}

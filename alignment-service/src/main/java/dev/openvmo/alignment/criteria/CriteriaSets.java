package dev.openvmo.alignment.criteria;

import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.keyresults.MetricStatuses;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** By what does a portfolio select? Versions of its criteria set; the nearest one in force scores what is in and below it. */
@ApplicationScoped
public class CriteriaSets {
    private final CriteriaSetRepository sets;
    private final Subjects subjects;
    private final MetricStatuses statuses;
    private final Rescore rescore;
    private final TransactionTime time;
    private final JsonText json;
    private final Sql sql;

    CriteriaSets(
            CriteriaSetRepository sets,
            Subjects subjects,
            MetricStatuses statuses,
            Rescore rescore,
            TransactionTime time,
            JsonText json,
            Sql sql) {
        this.sets = sets;
        this.subjects = subjects;
        this.statuses = statuses;
        this.rescore = rescore;
        this.time = time;
        this.json = json;
        this.sql = sql;
    }

    /** The lineage of a set by which something is rated: 422 where set, criterion or rating are not there to be used. */
    public UUID rated(UUID id, String criterion, BigDecimal rating) {
        var set = sets.referenced(id, "/criteriaSetId");
        var found = CriteriaSetRequest.of(set, json).criteria().stream()
                .filter(each -> each.key().equals(criterion) && each.kind() == CriterionKind.RATING)
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.INVALID_INPUT, "nothing is rated by this criterion")
                        .at("/criterion", ErrorCode.UNKNOWN_VALUE, "is no RATING of the set"));
        if (!found.holds(rating)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "the rating is not on the criterion's scale")
                    .at(
                            "/rating",
                            ErrorCode.OUT_OF_RANGE,
                            "must be from %s to %s".formatted(found.lowest(), found.highest()));
        }
        return set.lineageId;
    }

    /** What is rated by this criterion of a set, which is held back from other changes: 404, 403. */
    public Rated locked(UUID id, String criterion) {
        var set = sets.locked(id);
        return new Rated(set.portfolioId, scale(set, criterion));
    }

    /** What is rated by this criterion of a set: 404. */
    public Scale scale(UUID id, String criterion) {
        return scale(sets.get(id), criterion);
    }

    private Scale scale(CriteriaSetEntity set, String criterion) {
        return scales(set).stream()
                .filter(scale -> scale.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(KitProblem.NOT_FOUND, "The set has no RATING '%s'.".formatted(criterion)));
    }

    /** A criterion by which what is in and below this portfolio is rated. */
    public record Rated(UUID portfolioId, Scale scale) {}

    /** What is rated by a set in whatever version, and on which scale: 404. */
    public List<Scale> scales(UUID id) {
        return scales(sets.get(id));
    }

    private List<Scale> scales(CriteriaSetEntity set) {
        return CriteriaSetRequest.of(set, json).criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.RATING)
                .map(criterion -> new Scale(set.lineageId, criterion.key(), criterion.lowest(), criterion.highest()))
                .sorted(Comparator.comparing(Scale::criterion))
                .toList();
    }

    /** The scale of a criterion. */
    public record Scale(UUID lineageId, String criterion, BigDecimal lowest, BigDecimal highest) {}

    Page<CriteriaSetView> list(ListQuery query) {
        return sets.list(query);
    }

    CriteriaSetView get(UUID id) {
        return sets.view(id);
    }

    CriteriaSetView create(CriteriaSetRequest request) {
        subjects.requirePortfolio(request.portfolioId(), "/portfolioId");
        return sets.add(new CriteriaSetEntity(), request.completed());
    }

    CriteriaSetView edit(UUID id, Input<CriteriaSetRequest> body) {
        var set = sets.forChange(id);
        var change = sets.change(set, body, CriteriaSetRequest::completed)
                .keeps("/portfolioId", CriteriaSetRequest::portfolioId, "A criteria set stays in its portfolio.");
        set.state.open().orThrow();
        return sets.save(change);
    }

    void delete(UUID id) {
        var set = sets.forUpdate(id);
        set.state.open().orThrow();
        sets.remove(set);
    }

    /** A draft that says the same as this one, the next in its line: 404, 403. */
    CriteriaSetView newVersion(UUID id) {
        var former = forStep(id);
        var draft = new CriteriaSetEntity();
        draft.lineageId = former.lineageId;
        draft.number = sets.list("lineageId", former.lineageId).stream()
                        .mapToInt(each -> each.number)
                        .max()
                        .orElseThrow()
                + 1;
        return sets.add(draft, CriteriaSetRequest.of(former, json));
    }

    /** Puts this version in force; the one before is retired in the same moment. */
    public CriteriaSetView activate(UUID id) {
        var set = ready(id);
        statuses.awaitThem();
        sets.list("portfolioId = ?1 and state = ?2", set.portfolioId, CriteriaStage.ACTIVE)
                .forEach(this::retire);
        set.state = CriteriaStage.ACTIVE;
        set.activatedAt = time.instant();
        rescore.beneath(List.of(set.portfolioId));
        return sets.record(set, "activated");
    }

    /** What refuses activation refuses this: 404, 403, 412, 409. Nothing is changed. */
    public CriteriaSetView requireReady(UUID id) {
        return sets.view(ready(id));
    }

    private CriteriaSetEntity ready(UUID id) {
        var set = forStep(id);
        set.state.open().orThrow();
        if (!set.effective(time.instant().atZone(ZoneOffset.UTC).toLocalDate())) {
            throw Problem.of(
                    CriteriaProblem.CRITERIA_SET_NOT_EFFECTIVE,
                    "It is effective from %s to %s.".formatted(set.from, set.to));
        }
        var said = CriteriaSetRequest.of(set, json);
        if (said.priorities() != null) {
            Comparisons.requireConsistent(
                    "criteria",
                    said.priorities(),
                    said.criteria().stream().map(Criterion::key).toList());
        }
        return set;
    }

    CriteriaSetView retire(UUID id) {
        var set = forStep(id);
        rescore.beneath(List.of(set.portfolioId));
        return retire(set);
    }

    private CriteriaSetView retire(CriteriaSetEntity set) {
        set.state = set.state.retire().orThrow();
        set.retiredAt = time.instant();
        return sets.record(set, "retired");
    }

    /** One lock per portfolio, so that two activations at once end with one in force, and versions get numbers of their own. */
    private CriteriaSetEntity forStep(UUID id) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('criteria ' || :portfolio, 0))")
                .with("portfolio", sets.get(id).portfolioId.toString())
                .list(row -> null);
        return sets.forStep(id);
    }
}

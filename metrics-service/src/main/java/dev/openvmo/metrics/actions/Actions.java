package dev.openvmo.metrics.actions;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.references.Referable;
import dev.openvmo.metrics.references.Referables;
import dev.openvmo.metrics.retrospectives.KnownRetrospectives;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is done to become better? What is done or cancelled stays as it is, unless it turns out that it was not. */
@ApplicationScoped
class Actions {
    private final ActionRepository actions;
    private final Verdicts verdicts;
    private final VerdictStore store;
    private final Places places;
    private final KnownRetrospectives retrospectives;
    private final Referables references;
    private final Definitions definitions;
    private final IntakeLock lock;
    private final Grants grants;
    private final Sql sql;
    private final TransactionTime time;
    private final Marks marks;

    Actions(
            ActionRepository actions,
            Verdicts verdicts,
            VerdictStore store,
            Places places,
            KnownRetrospectives retrospectives,
            Referables references,
            Definitions definitions,
            IntakeLock lock,
            Grants grants,
            Sql sql,
            TransactionTime time,
            Marks marks) {
        this.actions = actions;
        this.verdicts = verdicts;
        this.store = store;
        this.places = places;
        this.retrospectives = retrospectives;
        this.references = references;
        this.definitions = definitions;
        this.lock = lock;
        this.grants = grants;
        this.sql = sql;
        this.time = time;
        this.marks = marks;
    }

    Page<ActionView> list(ListQuery query) {
        return actions.list(query);
    }

    ActionView get(UUID id) {
        return actions.view(id);
    }

    ActionView create(ActionRequest request) {
        lock.shared();
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        return actions.add(ActionEntity.in(request.portfolioId()), known(request));
    }

    ActionView edit(UUID id, Input<ActionRequest> body) {
        lock.shared();
        var action = actions.forChange(id);
        var change = actions.change(action, body, this::known)
                .keeps("/portfolioId", ActionRequest::portfolioId, "An action stays in its portfolio.");
        action.status.open().orThrow();
        return actions.save(change);
    }

    void delete(UUID id) {
        var action = actions.forUpdate(id);
        action.status.open().orThrow();
        store.forget(id);
        actions.remove(action);
    }

    /** 404, 403, 412, 422, 409 action-open or action-closed. */
    ActionView go(UUID id, Input<TransitionRequest> body) {
        var action = actions.forStep(id);
        var said = body.value();
        var today = today(action.portfolioId);
        var on = said.on() == null ? today : said.on();
        if (on.isAfter(today)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It has not happened yet.")
                    .at("/on", ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
        var next = action.status.to(said.to()).orThrow();
        action.go(next, next == ActionStatus.OPEN ? null : on, said.note());
        marks.mark(VerdictRecompute.KIND, List.of(id));
        return actions.record(action, next == ActionStatus.OPEN ? "opened" : "closed");
    }

    /** 404. */
    VerdictView verdict(UUID id) {
        var action = actions.get(id);
        var found = verdicts.of(action);
        return VerdictView.of(action, found.unit(), found.reason(), found.comparison());
    }

    /** 422 of what it names and is not there; with the way its metric gets better. */
    private ActionRequest known(ActionRequest request) {
        request.require();
        if (request.initiativeId() != null) {
            places.await(SubjectType.INITIATIVE, request.initiativeId(), "/initiativeId");
        }
        retrospectives.require(request.retrospectiveId());
        references.require(Referable.INSIGHT, request.insightId(), "/insightId");
        references.require(Referable.REVIEW, request.reviewId(), "/reviewId");
        if (request.metric() == null) {
            return request;
        }
        var place = places.await(request.subjectType(), request.subjectId(), "/subjectId");
        if (!within(request.portfolioId(), place.portfolioId())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "What is measured must be the portfolio's.")
                    .at("/subjectId", ErrorCode.INVALID, "is neither in this portfolio nor below it");
        }
        return request.towards(definitions
                .requireMeasured(request.metric(), request.subjectType())
                .direction());
    }

    private boolean within(UUID portfolio, UUID other) {
        return sql.query("select :other::uuid in (select subtree(array[:portfolio::uuid])) as within")
                .with("portfolio", portfolio)
                .with("other", other)
                .one(row -> row.bool("within"));
    }

    private LocalDate today(UUID portfolio) {
        return time.instant()
                .atZone(places.get(SubjectType.PORTFOLIO, portfolio).zone())
                .toLocalDate();
    }
}

package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What was a period like? Its figures are kept when the retrospective is begun, so that all look at the same. */
@ApplicationScoped
class Retrospectives {
    private static final String KEEPS = "What was looked at when it was begun stays.";

    private final RetrospectiveRepository retrospectives;
    private final Snapshots snapshots;
    private final Places places;
    private final References references;
    private final IntakeLock lock;
    private final Grants grants;
    private final Sql sql;
    private final TransactionTime time;

    Retrospectives(
            RetrospectiveRepository retrospectives,
            Snapshots snapshots,
            Places places,
            References references,
            IntakeLock lock,
            Grants grants,
            Sql sql,
            TransactionTime time) {
        this.retrospectives = retrospectives;
        this.snapshots = snapshots;
        this.places = places;
        this.references = references;
        this.lock = lock;
        this.grants = grants;
        this.sql = sql;
        this.time = time;
    }

    Page<RetrospectiveView> list(ListQuery query) {
        return retrospectives.list(query);
    }

    RetrospectiveView get(UUID id) {
        return retrospectives.view(id);
    }

    RetrospectiveView create(RetrospectiveRequest request) {
        lock.shared();
        var place = places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        requireWithin(request);
        var today = LocalDate.ofInstant(time.instant(), place.zone());
        var view = retrospectives.add(RetrospectiveEntity.in(request.portfolioId()), request.require(today));
        snapshots.take(view, place.zone());
        return view;
    }

    RetrospectiveView edit(UUID id, Input<RetrospectiveRequest> body) {
        var retrospective = retrospectives.forChange(id);
        var change = retrospectives
                .change(retrospective, body)
                .keeps("/portfolioId", RetrospectiveRequest::portfolioId, KEEPS)
                .keeps("/subjectType", RetrospectiveRequest::subjectType, KEEPS)
                .keeps("/subjectId", RetrospectiveRequest::subjectId, KEEPS)
                .keeps("/startsOn", RetrospectiveRequest::startsOn, KEEPS)
                .keeps("/endsOn", RetrospectiveRequest::endsOn, KEEPS);
        retrospective.status.open().orThrow();
        return retrospectives.save(change);
    }

    void delete(UUID id) {
        var retrospective = retrospectives.forUpdate(id);
        retrospective.status.open().orThrow();
        retrospectives.remove(retrospective);
    }

    /** 404, 403, 412, 409 retrospective-closed. */
    RetrospectiveView close(UUID id) {
        var retrospective = retrospectives.forStep(id);
        retrospective.status.open().orThrow();
        retrospective.close(time.instant());
        return retrospectives.record(retrospective, "closed");
    }

    /** 404. */
    SnapshotView snapshot(UUID id) {
        retrospectives.get(id);
        return snapshots.of(id);
    }

    private void requireWithin(RetrospectiveRequest request) {
        var home = request.subjectType() == RetrospectiveSubject.TEAM
                ? references.await("team", "/subjectId", () -> sql.query(
                                "select portfolio_id from team where id = :id and not deleted")
                        .with("id", request.subjectId())
                        .first(row -> row.uuid("portfolio_id")))
                : places.await(SubjectType.valueOf(request.subjectType().name()), request.subjectId(), "/subjectId")
                        .portfolioId();
        var within = sql.query("select :home::uuid in (select subtree(array[:portfolio::uuid])) as within")
                .with("home", home)
                .with("portfolio", request.portfolioId())
                .one(row -> row.bool("within"));
        if (!within) {
            throw Problem.of(KitProblem.INVALID_INPUT, "What is looked back at must be the portfolio's.")
                    .at("/subjectId", ErrorCode.INVALID, "is neither in this portfolio nor below it");
        }
    }
}

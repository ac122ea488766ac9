package dev.openvmo.portfolio.milestones;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** By when does an initiative get how far? What was reached is not in the future. */
@ApplicationScoped
public class Milestones {
    private final MilestoneRepository milestones;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final TransactionTime time;

    Milestones(MilestoneRepository milestones, Initiatives initiatives, Portfolios portfolios, TransactionTime time) {
        this.milestones = milestones;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.time = time;
    }

    Page<MilestoneView> list(ListQuery query) {
        return milestones.list(query);
    }

    MilestoneView get(UUID id) {
        return milestones.view(id);
    }

    MilestoneView create(MilestoneRequest request) {
        var portfolioId = initiatives.home(request.initiativeId(), "/initiativeId");
        requireReached(portfolioId, request);
        return milestones.add(MilestoneEntity.in(portfolioId), request);
    }

    /** One that is agreed for this day and expected then. */
    public void plan(UUID initiativeId, String name, LocalDate day) {
        create(new MilestoneRequest(initiativeId, name, day, day, null));
    }

    MilestoneView edit(UUID id, Input<MilestoneRequest> body) {
        var change = milestones
                .change(milestones.forChange(id), body)
                .keeps("/initiativeId", MilestoneRequest::initiativeId, "A milestone stays with its initiative.");
        requireReached(change.entity().portfolioId, change.to());
        return milestones.save(change);
    }

    void delete(UUID id) {
        milestones.remove(milestones.forChange(id));
    }

    /** 422 where it was reached on a day that has not begun in the portfolio's zone. */
    private void requireReached(UUID portfolioId, MilestoneRequest request) {
        if (request.actual() != null
                && request.actual().isAfter(LocalDate.ofInstant(time.instant(), portfolios.zone(portfolioId)))) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It has not been reached yet.")
                    .at("/actual", ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
    }
}

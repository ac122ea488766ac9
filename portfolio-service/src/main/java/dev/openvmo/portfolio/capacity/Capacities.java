package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How much is there of whom and what in a period? No day is said twice. */
@ApplicationScoped
class Capacities {
    private final CapacityRepository capacities;
    private final Caps caps;
    private final Grants grants;

    Capacities(CapacityRepository capacities, Caps caps, Grants grants) {
        this.capacities = capacities;
        this.caps = caps;
        this.grants = grants;
    }

    Page<CapacityView> list(ListQuery query) {
        return capacities.list(query);
    }

    CapacityView get(UUID id) {
        return capacities.view(id);
    }

    /** 409 already-exists where something is said of these days, over-capacity where more is allocated. */
    CapacityView create(CapacityRequest request) {
        var bearer = request.bearer().sound();
        caps.inTurn(bearer.id());
        var known = caps.referenced(bearer);
        grants.require(known.portfolioId());
        var span = caps.span(known, request.period(), request.amount());
        var capacity = CapacityEntity.in(known.portfolioId(), span);
        capacity.id = Ids.next();
        requireFree(capacity.id, known, span);
        var view = capacities.add(capacity, request);
        caps.requireKept(known.id());
        return view;
    }

    CapacityView edit(UUID id, Input<CapacityRequest> body) {
        var bearer = bearer(id);
        caps.inTurn(bearer.id());
        var change = capacities
                .change(capacities.forChange(id), body)
                .keeps("/teamId", CapacityRequest::teamId, "A capacity stays with its team.")
                .keeps("/personId", CapacityRequest::personId, "A capacity stays with its person.")
                .keeps("/toolId", CapacityRequest::toolId, "A capacity stays with its tool.");
        if (!change.nothing()) {
            var known = caps.referenced(bearer);
            var span = caps.span(known, change.to().period(), change.to().amount());
            requireFree(id, known, span);
            change.entity().on(span);
        }
        var view = capacities.save(change);
        if (change.differs(CapacityRequest::period)
                || change.to().amount().compareTo(change.from().amount()) < 0) {
            caps.requireKept(bearer.id());
        }
        return view;
    }

    /** 409 over-capacity where what is usual then does not suffice. */
    void delete(UUID id) {
        var bearer = bearer(id);
        caps.inTurn(bearer.id());
        var capacity = capacities.forChange(id);
        caps.requireKept(bearer.id(), id);
        capacities.remove(capacity);
    }

    private Bearer bearer(UUID id) {
        return CapacityRequest.of(capacities.get(id)).bearer();
    }

    private void requireFree(UUID id, Caps.Known known, Span span) {
        capacities.meeting(id, known.id(), span).ifPresent(other -> {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "another capacity of the same says something of these days")
                    .at("/period", ErrorCode.ALREADY_EXISTS, "is taken")
                    .with("id", other);
        });
    }
}

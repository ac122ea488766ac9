package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whom and what does an initiative get in a period? No more than there is, where policies are enforced. */
@ApplicationScoped
class Allocations {
    private final AllocationRepository allocations;
    private final Initiatives initiatives;
    private final Caps caps;

    Allocations(AllocationRepository allocations, Initiatives initiatives, Caps caps) {
        this.allocations = allocations;
        this.initiatives = initiatives;
        this.caps = caps;
    }

    Page<AllocationView> list(ListQuery query) {
        return allocations.list(query);
    }

    AllocationView get(UUID id) {
        return allocations.view(id);
    }

    /** 422 where the caller does not see the resource, 409 over-capacity with what is left. */
    AllocationView create(AllocationRequest request) {
        var bearer = request.bearer().sound();
        caps.inTurn(bearer.id());
        var portfolioId = initiatives.home(request.initiativeId(), "/initiativeId");
        var known = caps.referenced(bearer);
        var span = caps.span(known, request.period(), request.amount());
        var allocation = AllocationEntity.in(portfolioId).on(span, caps.accepted(known, span, null));
        return allocations.add(allocation, request);
    }

    AllocationView edit(UUID id, Input<AllocationRequest> body) {
        caps.inTurn(AllocationRequest.of(allocations.get(id)).bearer().id());
        var change = allocations
                .change(allocations.forChange(id), body)
                .keeps("/initiativeId", AllocationRequest::initiativeId, "An allocation stays with its initiative.")
                .keeps("/teamId", AllocationRequest::teamId, "An allocation stays with its team.")
                .keeps("/personId", AllocationRequest::personId, "An allocation stays with its person.")
                .keeps("/toolId", AllocationRequest::toolId, "An allocation stays with its tool.");
        if (!change.nothing()) {
            var known = caps.referenced(change.to().bearer());
            var span = caps.span(known, change.to().period(), change.to().amount());
            change.entity().on(span, less(change) ? caps.warnings(known, span, id) : caps.accepted(known, span, id));
        }
        return allocations.save(change);
    }

    void delete(UUID id) {
        allocations.remove(allocations.forChange(id));
    }

    /** To take less of a period helps, even if it is still too much. */
    private static boolean less(Change<AllocationEntity, AllocationRequest> change) {
        return !change.differs(AllocationRequest::period)
                && change.to().amount().compareTo(change.from().amount()) < 0;
    }
}

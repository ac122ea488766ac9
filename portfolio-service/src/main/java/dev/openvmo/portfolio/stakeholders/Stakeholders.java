package dev.openvmo.portfolio.stakeholders;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who has a stake in an initiative? Whoever is named once in it is one stakeholder. */
@ApplicationScoped
class Stakeholders {
    private final StakeholderRepository stakeholders;
    private final Initiatives initiatives;

    Stakeholders(StakeholderRepository stakeholders, Initiatives initiatives) {
        this.stakeholders = stakeholders;
        this.initiatives = initiatives;
    }

    Page<StakeholderView> list(ListQuery query) {
        return stakeholders.list(query);
    }

    StakeholderView get(UUID id) {
        return stakeholders.view(id);
    }

    StakeholderView create(StakeholderRequest request) {
        var portfolioId = initiatives.home(request.initiativeId(), "/initiativeId");
        return stakeholders.add(StakeholderEntity.in(portfolioId), request);
    }

    StakeholderView edit(UUID id, Input<StakeholderRequest> body) {
        var change = stakeholders
                .change(stakeholders.forChange(id), body)
                .keeps("/initiativeId", StakeholderRequest::initiativeId, "A stakeholder stays with its initiative.");
        return stakeholders.save(change);
    }

    void delete(UUID id) {
        stakeholders.remove(stakeholders.forChange(id));
    }
}

package dev.openvmo.kit.sample;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Gadgets {
    private final GadgetRepository gadgets;
    private final Grants grants;

    Gadgets(GadgetRepository gadgets, Grants grants) {
        this.gadgets = gadgets;
        this.grants = grants;
    }

    GadgetView create(GadgetRequest request) {
        grants.require(request.portfolioId());
        return gadgets.add(new GadgetEntity(), request);
    }

    GadgetView edit(UUID id, Input<GadgetRequest> body) {
        var change = gadgets.change(gadgets.forChange(id), body);
        grants.require(change.to().portfolioId());
        return gadgets.save(change);
    }

    void delete(UUID id) {
        gadgets.remove(gadgets.forUpdate(id));
    }

    GadgetView get(UUID id) {
        return gadgets.view(id);
    }

    Page<GadgetView> list(ListQuery query) {
        return gadgets.list(query);
    }
}

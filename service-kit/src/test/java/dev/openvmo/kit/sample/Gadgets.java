package dev.openvmo.kit.sample;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Gadgets {
    private static final Listing<GadgetEntity> LISTING = Listing.of(GadgetEntity.class, "gadget")
            .uuid("id")
            .uuid("portfolioId")
            .text("name")
            .enumeration("kind", GadgetKind.class)
            .number("size")
            .number("price")
            .tags("tags")
            .date("dueOn")
            .instant("createdAt")
            .search("name")
            .sort("-createdAt")
            .build();

    private final EntityManager store;
    private final Grants grants;
    private final Lists lists;
    private final Preconditions preconditions;

    Gadgets(EntityManager store, Grants grants, Lists lists, Preconditions preconditions) {
        this.store = store;
        this.grants = grants;
        this.lists = lists;
        this.preconditions = preconditions;
    }

    GadgetView make(Input<GadgetRequest> body) {
        var request = body.value();
        grants.require(request.portfolioId());
        var gadget = new GadgetEntity();
        gadget.id = Ids.next();
        return write(gadget, request);
    }

    GadgetView change(UUID id, Input<GadgetRequest> body, boolean merge) {
        var gadget = find(id);
        grants.require(gadget.portfolioId);
        preconditions.require(gadget.version);
        return write(gadget, (merge ? body.over(editable(gadget)) : body).value());
    }

    GadgetView get(UUID id) {
        return GadgetView.of(find(id));
    }

    Page<GadgetView> page(ListQuery query) {
        return lists.page(LISTING, query, GadgetView::of);
    }

    private static GadgetRequest editable(GadgetEntity gadget) {
        var view = GadgetView.of(gadget);
        return new GadgetRequest(
                view.portfolioId(), view.name(), view.kind(), view.size(), view.price(), view.tags(), view.dueOn());
    }

    private GadgetEntity find(UUID id) {
        var gadget = store.find(GadgetEntity.class, id);
        if (gadget == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no such gadget");
        }
        return gadget;
    }

    private GadgetView write(GadgetEntity gadget, GadgetRequest request) {
        gadget.portfolioId = request.portfolioId();
        gadget.name = request.name();
        gadget.kind = request.kind();
        gadget.size = request.size();
        gadget.price = request.price() == null ? null : request.price().amount();
        gadget.tags = (request.tags() == null ? List.<String>of() : request.tags()).toArray(String[]::new);
        gadget.dueOn = request.dueOn();
        store.persist(gadget);
        store.flush();
        return GadgetView.of(gadget);
    }
}

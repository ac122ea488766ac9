package dev.openvmo.metrics.services;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is delivered? */
@ApplicationScoped
class DeliveryServices {
    private final DeliveryServiceRepository services;
    private final Places places;
    private final IntakeLock lock;
    private final Grants grants;
    private final List<ServiceUser> users;

    DeliveryServices(
            DeliveryServiceRepository services,
            Places places,
            IntakeLock lock,
            Grants grants,
            @All List<ServiceUser> users) {
        this.services = services;
        this.places = places;
        this.lock = lock;
        this.grants = grants;
        this.users = users;
    }

    Page<DeliveryServiceView> list(ListQuery query) {
        return services.list(query);
    }

    DeliveryServiceView get(UUID id) {
        return services.view(id);
    }

    DeliveryServiceView create(DeliveryServiceRequest request) {
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        requireInitiative(request.initiativeId());
        var view = services.add(DeliveryServiceEntity.in(request.portfolioId()), request.require());
        tell(view.id());
        return view;
    }

    DeliveryServiceView edit(UUID id, Input<DeliveryServiceRequest> body) {
        var change = services.change(services.forChange(id), body)
                .keeps("/portfolioId", DeliveryServiceRequest::portfolioId, "A service stays in its portfolio.");
        change.to().require();
        if (change.differs(DeliveryServiceRequest::initiativeId)) {
            requireInitiative(change.to().initiativeId());
        }
        var view = services.save(change);
        tell(id);
        return view;
    }

    /** Alone: a fact on its way may have found the service, and none may after this. */
    void delete(UUID id) {
        services.forChange(id);
        lock.exclusive();
        services.remove(services.forUpdate(id));
    }

    private void requireInitiative(UUID initiative) {
        if (initiative != null) {
            places.await(SubjectType.INITIATIVE, initiative, "/initiativeId");
        }
    }

    private void tell(UUID id) {
        users.forEach(user -> user.changed(Set.of(id)));
    }
}

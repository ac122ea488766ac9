package dev.openvmo.portfolio.pins;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which initiatives come first whatever their score, and why? The backlog follows in the same transaction. */
@ApplicationScoped
class Pins {
    private final PinRepository pins;
    private final Initiatives initiatives;
    private final Rankings rankings;

    Pins(PinRepository pins, Initiatives initiatives, Rankings rankings) {
        this.pins = pins;
        this.initiatives = initiatives;
        this.rankings = rankings;
    }

    Page<PinView> list(ListQuery query) {
        return pins.list(query);
    }

    PinView get(UUID id) {
        return pins.view(id);
    }

    PinView create(PinRequest request) {
        var portfolioId = initiatives.home(request.initiativeId(), "/initiativeId");
        return placed(pins.add(PinEntity.in(portfolioId), request));
    }

    PinView edit(UUID id, Input<PinRequest> body) {
        var change = pins.change(pins.forChange(id), body)
                .keeps("/initiativeId", PinRequest::initiativeId, "A pin stays with its initiative.");
        return placed(pins.save(change));
    }

    void delete(UUID id) {
        var pin = pins.forChange(id);
        pins.remove(pin);
        rankings.unpin(pin.initiativeId);
    }

    private PinView placed(PinView pin) {
        rankings.place(List.of(pin.initiativeId()));
        return pin;
    }
}

package dev.openvmo.portfolio.pins;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code backlog_pin}; it belongs to the portfolio of its initiative. */
@Entity(name = "BacklogPin")
@Table(name = "backlog_pin")
class PinEntity extends ResourceEntity {
    UUID initiativeId;
    int position;
    String reason;

    static PinEntity in(UUID portfolioId) {
        var pin = new PinEntity();
        pin.portfolioId = portfolioId;
        return pin;
    }

    void edit(PinRequest request) {
        initiativeId = request.initiativeId();
        position = request.position();
        reason = request.reason();
    }
}

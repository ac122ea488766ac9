package dev.openvmo.alignment.checkins;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code check_in}; it belongs to the portfolio of its key result. */
@Entity(name = "CheckIn")
class CheckInEntity extends ResourceEntity {
    UUID keyResultId;
    BigDecimal value;
    Instant observedAt;
    BigDecimal confidence;
    String note;

    static CheckInEntity in(UUID portfolioId) {
        var checkIn = new CheckInEntity();
        checkIn.portfolioId = portfolioId;
        return checkIn;
    }

    void edit(CheckInRequest request) {
        keyResultId = request.keyResultId();
        value = request.value();
        observedAt = request.observedAt();
        confidence = request.confidence();
        note = request.note();
    }
}

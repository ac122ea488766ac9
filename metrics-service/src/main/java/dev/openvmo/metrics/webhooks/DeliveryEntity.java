package dev.openvmo.metrics.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code intake_delivery}, without its payload. */
@Entity(name = "IntakeDelivery")
@Table(name = "intake_delivery")
@Immutable
class DeliveryEntity {
    @Id
    UUID id;

    UUID sourceId;
    String senderDeliveryId;
    String event;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    String reason;
    String factsJson;
    int redeliveries;
    Instant receivedAt;
    Instant processedAt;
}

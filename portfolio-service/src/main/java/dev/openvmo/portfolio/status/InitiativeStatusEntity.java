package dev.openvmo.portfolio.status;

import dev.openvmo.portfolio.terms.DeliveryHealth;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/** Both statuses of an initiative, as SQL function {@code initiative_status} tells them. */
@Entity(name = "InitiativeStatus")
@Immutable
@Subselect("select *\nfrom initiative_status()") // a line of its own: Hibernate looks for the last " from "
class InitiativeStatusEntity {
    @Id
    UUID id;

    UUID portfolioId;
    UUID valueStreamId;
    String title;

    @Enumerated(EnumType.STRING)
    DeliveryStatus deliveryStatus;

    @Enumerated(EnumType.STRING)
    ValueStatus valueStatus;

    boolean completedWithoutValue;
    BigDecimal value;
    String valueUnit;
    String valueReason;
    Long valueSampleSize;
    Instant valueAt;

    @Enumerated(EnumType.STRING)
    DeliveryHealth deliveryHealth;

    String deliveryHealthReason;
    long deliveryDeployments;
    Instant deliveryAt;
}

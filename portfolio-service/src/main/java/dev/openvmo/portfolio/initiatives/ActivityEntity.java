package dev.openvmo.portfolio.initiatives;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code initiative_activity}. */
@Entity(name = "InitiativeActivity")
@Table(name = "initiative_activity")
@Immutable
class ActivityEntity {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ActivityView.Subject subject;

    UUID subjectId;

    @Enumerated(EnumType.STRING)
    ActivityView.What what;

    Instant happenedAt;
    String doneBy;
    String changes;
}

package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Row;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Read side of the observations; {@link ObservationStore} writes them. */
@Entity
@Table(name = "observation")
class ObservationEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String source;

    @Column(name = "external_id", nullable = false)
    String externalId;

    @Column(nullable = false)
    String metric;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type", nullable = false)
    SubjectType subjectType;

    @Column(name = "subject_id", nullable = false)
    UUID subjectId;

    @Column(name = "subject_ref")
    String subjectRef;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "observed_at", nullable = false)
    Instant observedAt;

    @Column(name = "observed_on")
    LocalDate observedOn;

    @Column(nullable = false)
    BigDecimal value;

    Long revision;
    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** A row that the ORM has not read. */
    static ObservationEntity of(Row row) {
        var observation = ObservationStore.observation(row);
        var entity = new ObservationEntity();
        entity.id = observation.id();
        entity.source = observation.source();
        entity.externalId = observation.externalId();
        entity.metric = observation.metric();
        entity.subjectType = observation.subjectType();
        entity.subjectId = observation.subjectId();
        entity.subjectRef = observation.subjectRef();
        entity.portfolioId = row.uuid("portfolio_id");
        entity.observedAt = observation.observedAt();
        entity.observedOn = observation.observedOn();
        entity.value = observation.value();
        entity.revision = observation.revision();
        entity.version = row.number("version");
        entity.updatedAt = row.instant("updated_at");
        return entity;
    }
}

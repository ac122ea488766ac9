package dev.openvmo.metrics.forecasts;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Read side of the forecasts; {@link Forecasts} writes them, once. */
@Entity
@Table(name = "forecast")
class ForecastEntity {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type")
    SubjectType subjectType;

    @Column(name = "subject_id")
    UUID subjectId;

    String team;
    boolean descendants;

    @Enumerated(EnumType.STRING)
    @Column(name = "interval_unit", nullable = false)
    Sampling interval;

    @Column(name = "history_from")
    Instant from;

    @Column(name = "history_to")
    Instant to;

    @Column(nullable = false)
    Long[] samples;

    Long items;
    LocalDate until;

    @Column(name = "starts_on", nullable = false)
    LocalDate start;

    Long intervals;

    @Enumerated(EnumType.STRING)
    Method method;

    Long trials;
    Long seed;
    String reason;

    @Column(name = "outcome_json", nullable = false)
    String outcomeJson;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    long version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;
}

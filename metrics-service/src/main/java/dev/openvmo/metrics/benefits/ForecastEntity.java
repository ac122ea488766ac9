package dev.openvmo.metrics.benefits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code benefit_forecast}. */
@Entity(name = "BenefitForecast")
@Table(name = "benefit_forecast")
@Immutable
class ForecastEntity {
    @Id
    UUID id;

    int number;
    String estimator;
    Instant madeAt;
    String document;
}

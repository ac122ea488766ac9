package dev.openvmo.metrics.value;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Read side of the summaries; {@link ValueStore} writes them. */
@Entity
@Table(name = "value_summary")
class ValueSummaryEntity {
    /** The initiative's id. */
    @Id
    UUID id;

    @Column(name = "portfolio_id", nullable = false)
    UUID portfolioId;

    BigDecimal value;
    String unit;
    String reason;
    String currency;

    @Column(name = "sample_size")
    long sampleSize;

    @Column(name = "first_observed_at")
    Instant firstObservedAt;

    @Column(name = "last_observed_at")
    Instant lastObservedAt;

    String metrics;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** An initiative that is known and has never been measured. */
    static ValueSummaryEntity unmeasured(UUID initiativeId, UUID portfolioId, String currency, Instant updatedAt) {
        var summary = new ValueSummaryEntity();
        summary.id = initiativeId;
        summary.portfolioId = portfolioId;
        summary.currency = currency;
        summary.reason = Headline.NOT_MEASURED;
        summary.metrics = "[]";
        summary.updatedAt = updatedAt;
        return summary;
    }
}

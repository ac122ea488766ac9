package dev.openvmo.alignment.scores;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code alignment_score_period}. */
@Entity(name = "ScorePeriod")
@Table(name = "alignment_score_period")
@Immutable
class ScorePeriodEntity {
    @Id
    UUID id;

    @Column(name = "strategy_id")
    UUID strategyId;

    BigDecimal value;
    BigDecimal confidence;

    @Enumerated(EnumType.STRING)
    NoScore reason;

    @Column(name = "sample_size")
    int sampleSize;

    String[] why;

    @Column(name = "began")
    Instant from;

    @Column(name = "ended")
    Instant to;
}

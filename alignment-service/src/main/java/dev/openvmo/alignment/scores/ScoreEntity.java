package dev.openvmo.alignment.scores;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;

/** A row of {@code alignment_score}; written by {@link Scoring} alone, and only by SQL. */
@Entity(name = "Score")
@Table(name = "alignment_score")
@Immutable
class ScoreEntity {
    /** The initiative's. */
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "strategy_id")
    UUID strategyId;

    BigDecimal value;
    BigDecimal confidence;

    @Enumerated(EnumType.STRING)
    NoScore reason;

    @Column(name = "objective_ids")
    UUID[] objectiveIds;

    BigDecimal[] strengths;
    BigDecimal[] confidences;
    BigDecimal[] weights;

    @Column(name = "sample_size")
    int sampleSize;

    String[] why;
    boolean announced;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** What the value was made of. */
    List<AlignmentScore.Part> parts() {
        return IntStream.range(0, objectiveIds.length)
                .mapToObj(i -> new AlignmentScore.Part(objectiveIds[i], strengths[i], confidences[i], weights[i]))
                .toList();
    }
}

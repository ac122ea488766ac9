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

    @Column(name = "strategy_ids")
    UUID[] strategyIds;

    @Column(name = "strategy_shares")
    BigDecimal[] strategyShares;

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

    @Column(name = "criteria_set_id")
    UUID criteriaSetId;

    @Column(name = "criteria_set_version")
    String criteriaSetVersion;

    String[] criteria;

    @Column(name = "criterion_shares")
    BigDecimal[] criterionShares;

    @Column(name = "criterion_minimums")
    BigDecimal[] criterionMinimums;

    @Column(name = "criterion_values")
    BigDecimal[] criterionValues;

    @Column(name = "criterion_agreements")
    BigDecimal[] criterionAgreements;

    @Column(name = "criterion_counts")
    Integer[] criterionCounts;

    @Column(name = "criterion_compared")
    BigDecimal[] criterionCompared;

    @Column(name = "criterion_measures")
    BigDecimal[] criterionMeasures;

    @Column(name = "criterion_observed")
    Instant[] criterionObserved;

    @Column(name = "criterion_points")
    BigDecimal[] criterionPoints;

    String[] failures;
    String[] why;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** The strategies that counted, the nearest first. */
    List<ScoreView.Strategy> strategies() {
        return IntStream.range(0, strategyIds.length)
                .mapToObj(i -> new ScoreView.Strategy(strategyIds[i], strategyShares[i]))
                .toList();
    }

    /** What the value was made of, by criterion; none where contributions are all there is. */
    List<CriteriaScore.Part> criteria() {
        var contributed = AlignmentScore.of(parts()).confidence();
        return IntStream.range(0, criteria.length)
                .mapToObj(i -> new CriteriaScore.Part(
                        criteria[i],
                        criterionShares[i],
                        criterionMinimums[i],
                        criterionValues[i],
                        criterionCompared[i],
                        criterionMeasures[i],
                        criterionObserved[i],
                        sureness(i, contributed),
                        criterionCounts[i],
                        criterionPoints[i]))
                .toList();
    }

    /** What was measured is so. */
    private BigDecimal sureness(int criterion, BigDecimal contributed) {
        if (criterionMeasures[criterion] != null) {
            return BigDecimal.ONE;
        }
        return criterionCounts[criterion] == 0 ? contributed : criterionAgreements[criterion];
    }

    /** What contributions bring in. */
    List<AlignmentScore.Part> parts() {
        return IntStream.range(0, objectiveIds.length)
                .mapToObj(i -> new AlignmentScore.Part(objectiveIds[i], strengths[i], confidences[i], weights[i]))
                .toList();
    }
}

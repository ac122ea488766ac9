package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.store.Row;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A score as published: at most 1 KB, for there may be many. What it is made of is in its derivation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreState(
        UUID id,
        UUID initiativeId,
        UUID portfolioId,
        @Nullable UUID strategyId,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        String unit,
        @Nullable BigDecimal confidence,
        @Nullable NoScore reason,
        @Nullable UUID criteriaSetId,
        String criteriaSetVersion,
        int sampleSize,
        List<String> mustPassFailures,
        List<String> why,
        Instant asOf) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "score");

    static ScoreState of(Row row) {
        return new ScoreState(
                row.uuid("id"),
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.uuid("strategy_id"),
                row.decimal("value"),
                AlignmentScore.UNIT,
                row.decimal("confidence"),
                row.constant("reason", NoScore.class),
                row.uuid("criteria_set_id"),
                row.text("criteria_set_version"),
                row.integer("sample_size"),
                row.strings("failures"),
                row.strings("why"),
                row.instant("updated_at"));
    }
}

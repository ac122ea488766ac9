package dev.openvmo.alignment.criteria;

import dev.openvmo.alignment.ahp.Judgement;
import dev.openvmo.alignment.ahp.Priorities;
import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criteria set as callers see it. */
@Schema(name = "CriteriaSet")
public record CriteriaSetView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "The first of its versions.") UUID lineageId,
        @Schema(description = "Which version of it this is.", minimum = "1", examples = "2") int number,
        @Schema(description = "What it is called.", maxLength = 200, examples = "Selection 2027") String name,
        @Nullable @Schema(description = "What it is for.", maxLength = 10000) String description,
        @Nullable @Schema(description = "The first day on which it may be put in force.") LocalDate from,
        @Nullable @Schema(description = "The last day on which it may be put in force.") LocalDate to,
        @Schema(description = "What initiatives are scored by.", maxItems = 20) List<Criterion> criteria,
        @Schema(
                        description = "How the criteria were compared; empty where their weights were said directly.",
                        maxItems = Priorities.MOST_ITEMS)
                List<@Size(max = Priorities.MOST_ITEMS) List<@Size(max = 25) String>> comparison,
        @Nullable @Schema(description = "How far the comparison contradicts itself.", minimum = "0", examples = "0.044")
                BigDecimal consistencyRatio,
        @Schema(description = "What a score must reach at which gate.", maxItems = 20) List<Threshold> thresholds,
        CriteriaStage state,
        @Nullable @Schema(description = "When it was put in force.") Instant activatedAt,
        @Nullable @Schema(description = "When it was retired.") Instant retiredAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CriteriaSetView of(CriteriaSetEntity entity, CriteriaSetRequest said) {
        var priorities = said.priorities();
        return new CriteriaSetView(
                entity.id,
                entity.portfolioId,
                entity.lineageId,
                entity.number,
                entity.name,
                entity.description,
                entity.from,
                entity.to,
                said.criteria(),
                said.comparison().stream()
                        .map(row -> row.stream().map(Judgement::toString).toList())
                        .toList(),
                priorities == null ? null : priorities.consistencyRatio(),
                said.thresholds(),
                entity.state,
                entity.activatedAt,
                entity.retiredAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}

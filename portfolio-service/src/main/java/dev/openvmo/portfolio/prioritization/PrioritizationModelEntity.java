package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A row of {@code prioritization_model}; its inputs stand in columns of one element each, which SQL ranks by. */
@Entity(name = "PrioritizationModel")
class PrioritizationModelEntity extends ResourceEntity {
    /** The first version's id. */
    UUID lineageId;

    int number = 1;
    String name;
    String description;

    @Enumerated(EnumType.STRING)
    ModelKind kind;

    List<String> inputs;
    List<BigDecimal> weights;
    List<BigDecimal> lows;
    List<BigDecimal> highs;

    @Enumerated(EnumType.STRING)
    ModelStage state = ModelStage.DRAFT;

    Instant activatedAt;
    Instant retiredAt;

    void edit(PrioritizationModelRequest request) {
        lineageId = lineageId == null ? id : lineageId;
        portfolioId = request.portfolioId();
        name = request.name();
        description = request.description();
        kind = request.kind();
        inputs = request.inputs().stream().map(WeightedInput::kept).toList();
        weights = request.inputs().stream().map(WeightedInput::weight).toList();
        lows = request.inputs().stream().map(WeightedInput::from).toList();
        highs = request.inputs().stream().map(WeightedInput::to).toList();
    }

    Formula formula() {
        return new Formula(
                kind,
                IntStream.range(0, inputs.size())
                        .mapToObj(i -> WeightedInput.of(inputs.get(i), weights.get(i), lows.get(i), highs.get(i)))
                        .toList());
    }
}

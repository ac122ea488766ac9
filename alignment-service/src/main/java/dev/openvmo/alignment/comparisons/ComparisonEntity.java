package dev.openvmo.alignment.comparisons;

import dev.openvmo.alignment.ahp.Judgement;
import dev.openvmo.alignment.ahp.PairwiseMatrix;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.UUID;
import java.util.stream.Stream;

/** A row of {@code comparison}, by the id of that whose parts are compared: the judgements above the diagonal, row by row. */
@Entity(name = "Comparison")
class ComparisonEntity extends ResourceEntity {
    UUID[] items;
    String[] judgements;

    void edit(ComparisonRequest request) {
        items = request.items().toArray(UUID[]::new);
        judgements = new PairwiseMatrix(request.matrix())
                .upper().stream().map(Judgement::toString).toArray(String[]::new);
    }

    PairwiseMatrix matrix() {
        return PairwiseMatrix.of(
                items.length,
                Stream.of(judgements)
                        .map(text -> Judgement.of(text).orElseThrow())
                        .iterator());
    }
}

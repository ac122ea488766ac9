package dev.openvmo.alignment.criteria;

import dev.openvmo.alignment.ahp.Judgement;
import dev.openvmo.alignment.ahp.PairwiseMatrix;
import dev.openvmo.alignment.ahp.Priorities;
import dev.openvmo.kit.input.InOrder;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a criteria set. */
@Schema(
        name = "CriteriaSetRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","name":"Selection 2027","criteria":[\
            {"key":"strategy","name":"Contribution to strategy","kind":"CONTRIBUTION","weight":0.6},\
            {"key":"feasibility","name":"Feasibility","kind":"RATING","weight":0.4,"minimum":2,"scale":[\
            {"value":1,"label":"Nobody has done it"},{"value":5,"label":"We have done it before"}]}],\
            "thresholds":[{"gate":"READY","minimum":60}]}"""
        })
@InOrder(first = "from", last = "to")
record CriteriaSetRequest(
        @NotNull @Schema(description = "Whose set it is; cannot be changed later.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Selection 2027") String name,
        @Size(max = 10_000) @Schema(description = "What it is for.", examples = "For what we begin in 2027")
                String description,
        @Schema(description = "The first day on which it may be put in force.", examples = "2027-01-01") LocalDate from,
        @Schema(description = "The last day on which it may be put in force.", examples = "2027-12-31") LocalDate to,
        @NotEmpty @Size(max = 20) @Schema(description = "What initiatives are scored by.")
                List<@Valid @NotNull Criterion> criteria,
        @Size(max = Priorities.MOST_ITEMS)
                @Schema(
                        description =
                                "A row for each criterion, in their order: how many times as important it is as each. Gives the weights (AHP).")
                List<@NotNull @Size(max = Priorities.MOST_ITEMS) List<Judgement>> comparison,
        @Size(max = 20) @Schema(description = "What a score must reach at which gate.")
                List<@Valid @NotNull Threshold> thresholds) {

    CriteriaSetRequest {
        comparison = comparison == null ? List.of() : comparison;
        thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
    }

    /** What a set is made of, kept as one document. */
    record Document(List<Criterion> criteria, List<List<Judgement>> comparison, List<Threshold> thresholds) {}

    Document document() {
        return new Document(criteria, comparison, thresholds);
    }

    static CriteriaSetRequest of(CriteriaSetEntity entity, JsonText json) {
        var document = json.read(entity.document, Document.class);
        return new CriteriaSetRequest(
                entity.portfolioId,
                entity.name,
                entity.description,
                entity.from,
                entity.to,
                document.criteria,
                document.comparison,
                document.thresholds);
    }

    /** What the comparison says; null where there is none. */
    @Nullable
    Priorities priorities() {
        return comparison.isEmpty() ? null : Priorities.of(new PairwiseMatrix(comparison));
    }

    /** With both halves of the comparison and the weights it gives; 422 naming what does not fit together. */
    CriteriaSetRequest completed() {
        CriteriaRules.of(this).orThrow();
        if (comparison.isEmpty()) {
            return this;
        }
        var matrix = PairwiseMatrix.of(criteria.size(), comparison).orThrow();
        var weights = Priorities.of(matrix).weights();
        return new CriteriaSetRequest(
                portfolioId,
                name,
                description,
                from,
                to,
                IntStream.range(0, criteria.size())
                        .mapToObj(i -> criteria.get(i).weighing(weights.get(i)))
                        .toList(),
                matrix.rows(),
                thresholds);
    }
}

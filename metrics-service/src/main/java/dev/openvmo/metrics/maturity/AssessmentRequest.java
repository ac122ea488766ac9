package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a round of self-assessment. */
@Schema(
        name = "MaturityAssessmentRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","modelId":"0198c0de-0000-7000-8000-00000000a001",\
            "assessedOn":"2026-11-20","note":"Six of us, one afternoon",\
            "ratings":[{"dimension":"value-delivery","level":2,"target":4,"evidence":"Seven of nine name a benefit."}]}"""
        })
record AssessmentRequest(
        @NotNull @Schema(description = "The portfolio that judges itself; cannot be changed later.") UUID portfolioId,
        @NotNull @Schema(description = "By which model; cannot be changed later.") UUID modelId,
        @NotNull
                @Schema(
                        description = "On which day: a portfolio has one round by a model a day.",
                        examples = "2026-11-20")
                LocalDate assessedOn,
        @Nullable
                @Size(min = 1, max = 4000)
                @Schema(description = "Who judged, and how.", examples = "Six of us, one afternoon")
                String note,
        @NotNull @Size(min = 1, max = 30) @Schema(description = "At most one of each dimension.")
                List<@NotNull @Valid Rating> ratings) {

    static AssessmentRequest of(AssessmentEntity entity, JsonText json) {
        return new AssessmentRequest(
                entity.portfolioId, entity.modelId, entity.assessedOn, entity.note, entity.ratings(json));
    }

    /** 422 where a rating is of no dimension, or the second of one, or the day has not come. */
    AssessmentRequest require(List<Dimension> dimensions, LocalDate today) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "It does not rate what the model has.");
        if (assessedOn.isAfter(today)) {
            refusal.at("/assessedOn", ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
        var keys = dimensions.stream().map(Dimension::key).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (int i = 0; i < ratings.size(); i++) {
            var pointer = "/ratings/" + i + "/dimension";
            if (!keys.contains(ratings.get(i).dimension())) {
                refusal.at(pointer, ErrorCode.UNKNOWN_VALUE, "is no dimension of the model");
            } else if (!seen.add(ratings.get(i).dimension())) {
                refusal.at(pointer, ErrorCode.DUPLICATE, "is rated already");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}

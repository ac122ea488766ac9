package dev.openvmo.metrics.actions;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of an improvement action. */
@Schema(
        name = "ImprovementActionRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","title":"Review changes within a day","owner":"Ada Field",\
            "dueOn":"2027-01-31"}"""
        })
record ActionRequest(
        @NotNull @Schema(description = "The portfolio that it belongs to; cannot be changed later.") UUID portfolioId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What is to be done.", examples = "Review changes within a day")
                String title,
        @Nullable
                @Size(max = 20_000)
                @Schema(description = "How, and why that helps.", examples = "Two people each morning")
                String description,
        @Nullable @Size(max = 200) @Schema(description = "Who does it.", examples = "Ada Field") String owner,
        @Nullable @Schema(description = "By when.", examples = "2027-01-31") LocalDate dueOn,
        @Nullable @Schema(description = "The initiative that it is about.") UUID initiativeId,
        @Nullable @Schema(description = "The retrospective that it comes from.") UUID retrospectiveId,
        @Nullable @Schema(description = "The insight that it comes from.") UUID insightId,
        @Nullable @Schema(description = "The review that it comes from.") UUID reviewId,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description = "The metric that it is to move; with subjectType and subjectId.",
                        examples = "checkout.conversion")
                String metric,
        @Nullable SubjectType subjectType,
        @Nullable @Schema(description = "What the metric is measured of: in this portfolio or below it.")
                UUID subjectId,
        @Nullable Direction direction,
        @Nullable
                @Schema(
                        description =
                                "From which day on the change is to be seen; from when it is done where that is later, or this is absent."
                                        + " What is measured between counts for neither side.",
                        examples = "2027-02-28")
                LocalDate expectedBy) {

    static ActionRequest of(ActionEntity entity) {
        return new ActionRequest(
                entity.portfolioId,
                entity.title,
                entity.description,
                entity.owner,
                entity.dueOn,
                entity.initiativeId,
                entity.retrospectiveId,
                entity.insightId,
                entity.reviewId,
                entity.metric,
                entity.subjectType,
                entity.subjectId,
                entity.direction,
                entity.expectedBy);
    }

    /** 422 where what it is to move is told by halves. */
    ActionRequest require() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "A metric is moved of a subject.");
        if (metric != null && subjectType == null) {
            refusal.at("/subjectType", ErrorCode.REQUIRED, "goes with metric");
        }
        if (metric != null && subjectId == null) {
            refusal.at("/subjectId", ErrorCode.REQUIRED, "goes with metric");
        }
        if (metric == null && (subjectType != null || subjectId != null || direction != null)) {
            refusal.at("/metric", ErrorCode.REQUIRED, "goes with subjectType, subjectId and direction");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }

    /** The same, moving its metric this way unless it says a way. */
    ActionRequest towards(Direction better) {
        return metric == null || direction != null
                ? this
                : new ActionRequest(
                        portfolioId,
                        title,
                        description,
                        owner,
                        dueOn,
                        initiativeId,
                        retrospectiveId,
                        insightId,
                        reviewId,
                        metric,
                        subjectType,
                        subjectId,
                        better,
                        expectedBy);
    }
}

package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a key result. */
@Schema(
        name = "KeyResultRequest",
        examples = {
            """
            {"objectiveId":"01935a00-0000-7000-8000-000000000221","name":"4 % of visits end in an order","owner":"Ada Field","direction":"RISING","commitment":"ASPIRATIONAL","baseline":2.5,"target":4,"unit":"%","dueOn":"2027-09-30"}"""
        })
record KeyResultRequest(
        @NotNull @Schema(description = "The objective it shows; cannot be changed later.") UUID objectiveId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What is to be seen.", examples = "4 % of visits end in an order")
                String name,
        @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Ada Field") String owner,
        @NotNull Direction direction,
        @NotNull Commitment commitment,
        @Nullable
                @Digits(integer = 18, fraction = 20)
                @Schema(
                        description =
                                "Where it begins. Baseline and target may both be left out where a metric drives it: those of the metric's"
                                        + " target whose day comes last are its own then.",
                        examples = "2.5")
                BigDecimal baseline,
        @Nullable
                @Digits(integer = 18, fraction = 20)
                @Schema(
                        description = "Where it is to end: above the baseline if rising, below it if falling.",
                        examples = "4")
                BigDecimal target,
        @Schema(description = "The day on which it is to be there.", examples = "2027-09-30") LocalDate dueOn,
        @Size(max = 50) @Schema(description = "What its numbers count; the metric's too.", examples = "%") String unit,
        @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 20)
                @Schema(
                        description = "Relative to the objective's other key results.",
                        defaultValue = "1",
                        examples = "0.5")
                BigDecimal weight,
        @Valid MeasuredBy measuredBy) {

    KeyResultRequest {
        weight = weight == null ? BigDecimal.ONE : weight;
    }

    /** The same of another objective. */
    KeyResultRequest of(UUID objective) {
        return new KeyResultRequest(
                objective, name, owner, direction, commitment, baseline, target, dueOn, unit, weight, measuredBy);
    }

    static KeyResultRequest of(KeyResultEntity entity) {
        return new KeyResultRequest(
                entity.objectiveId,
                entity.name,
                entity.owner,
                entity.direction,
                entity.commitment,
                entity.baseline,
                entity.target,
                entity.dueOn,
                entity.unit,
                entity.weight,
                entity.measuredBy());
    }

    /** 422 where the target is missing or lies the other way, or the subject is not told as it can be. */
    KeyResultRequest require() {
        requireGoal();
        if (measuredBy != null) {
            measuredBy.require();
        }
        return this;
    }

    private void requireGoal() {
        if (baseline == null && target == null && measuredBy != null) {
            return;
        }
        if (baseline == null || target == null) {
            throw Problem.of(
                            KitProblem.INVALID_INPUT,
                            "A key result has a baseline and a target, or neither where a metric drives it.")
                    .at(baseline == null ? "/baseline" : "/target", ErrorCode.REQUIRED, "is required");
        }
        if (!direction.leads(baseline, target)) {
            throw Problem.of(
                            KitProblem.INVALID_INPUT,
                            "A rising key result ends above its baseline, a falling one below.")
                    .at("/target", ErrorCode.INVALID, "lies on the other side of the baseline, or on it");
        }
    }
}

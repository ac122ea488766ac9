package dev.openvmo.metrics.targets;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a target. */
@Schema(
        name = "TargetRequest",
        examples = {
            """
            {"metric":"checkout.conversion","subjectType":"INITIATIVE","subjectId":"01935a00-0000-7000-8000-000000000101",\
            "owner":"Grace Moor","baseline":2.4,"value":3,"startOn":"2026-11-01","dueOn":"2027-03-31"}"""
        })
record TargetRequest(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "The metric's key; cannot be changed later.", examples = "checkout.conversion")
                String metric,
        @NotNull SubjectType subjectType,
        @NotNull @Schema(description = "What is measured; cannot be changed later.") UUID subjectId,
        @Nullable @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Grace Moor") String owner,
        @NotNull @Digits(integer = 18, fraction = 20) @Schema(description = "Where it begins.", examples = "2.4")
                BigDecimal baseline,
        @NotNull
                @Digits(integer = 18, fraction = 20)
                @Schema(description = "What it is to reach: above the baseline or below it.", examples = "3")
                BigDecimal value,
        @NotNull @Schema(description = "The day from which on.", examples = "2026-11-01") LocalDate startOn,
        @NotNull @Schema(description = "The day by which.", examples = "2027-03-31") LocalDate dueOn) {

    static TargetRequest of(TargetEntity entity) {
        return new TargetRequest(
                entity.metric,
                entity.subjectType,
                entity.subjectId,
                entity.owner,
                entity.baseline,
                entity.value,
                entity.startOn,
                entity.dueOn);
    }

    /** 422 where nothing is to change, or no time is given for it. */
    TargetRequest require() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "A target lies ahead, and elsewhere.");
        if (value.compareTo(baseline) == 0) {
            refusal.at("/value", ErrorCode.INVALID, "is the baseline");
        }
        if (!startOn.isBefore(dueOn)) {
            refusal.at("/dueOn", ErrorCode.IN_ORDER, "must be after startOn");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}

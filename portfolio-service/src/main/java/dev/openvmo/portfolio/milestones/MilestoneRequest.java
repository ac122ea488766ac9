package dev.openvmo.portfolio.milestones;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a milestone. */
@Schema(
        name = "MilestoneRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","name":"First shop live","baseline":"2027-06-30",\
            "forecast":"2027-07-14"}"""
        })
record MilestoneRequest(
        @NotNull @Schema(description = "The initiative it is about; cannot be changed later.") UUID initiativeId,
        @NotBlank @Size(max = 200) @Schema(description = "What is reached then.", examples = "First shop live")
                String name,
        @Schema(description = "The day it was agreed for.", examples = "2027-06-30") LocalDate baseline,
        @Schema(description = "The day it is expected now.", examples = "2027-07-14") LocalDate forecast,
        @Schema(description = "The day it was reached.", examples = "2027-07-12") LocalDate actual) {

    /** Days after the baseline on which it was reached, or else is expected; negative before it, null where one is unknown. */
    Integer slipDays() {
        var day = actual == null ? forecast : actual;
        return baseline == null || day == null ? null : (int) ChronoUnit.DAYS.between(baseline, day);
    }

    static MilestoneRequest of(MilestoneEntity entity) {
        return new MilestoneRequest(entity.initiativeId, entity.name, entity.baseline, entity.forecast, entity.actual);
    }
}

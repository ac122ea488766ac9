package dev.openvmo.portfolio.dependencies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a dependency; without a lag the next day will do. */
@Schema(
        name = "DependencyRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","predecessorId":"0198c0de-0000-7000-8000-000000000004",\
            "lagDays":14}"""
        })
record DependencyRequest(
        @NotNull @Schema(description = "The initiative that waits; cannot be changed later.") UUID initiativeId,
        @NotNull
                @Schema(
                        description =
                                "The initiative that is finished first, of the same tree of portfolios; cannot be changed later.")
                UUID predecessorId,
        @Min(0)
                @Max(3660)
                @Schema(
                        description =
                                "Days that lie between the end of the one and the start of the other; 0 when left out.",
                        examples = "14")
                Integer lagDays) {

    DependencyRequest {
        lagDays = lagDays == null ? 0 : lagDays;
    }

    static DependencyRequest of(DependencyEntity entity) {
        return new DependencyRequest(entity.initiativeId, entity.predecessorId, entity.lagDays);
    }
}

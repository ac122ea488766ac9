package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How teams' work flowed in the last 90 days. */
@Schema(name = "DashboardTeamFlow", description = "How teams' work flowed in the last 90 days.")
record TeamFlow(
        @Nullable @Schema(description = "When something of it changed last; absent where no work item is known.")
                Instant asOf,
        @Schema(description = "Flow velocity: how many work items were finished.") Computed velocity,
        @Schema(description = "Flow load: how many are in progress.") Computed load,
        @Schema(description = "The mean flow time of what was finished.") Computed flowTime,
        @Schema(description = "Of all flow time the part in which somebody worked on it.") Computed efficiency,
        @Schema(
                        description = "Where there is more of it.",
                        maxLength = 2048,
                        examples =
                                "/v1/flow-metrics?subjectType=PORTFOLIO&subjectId=0198c0de-0000-7000-8000-000000000001")
                String details) {}

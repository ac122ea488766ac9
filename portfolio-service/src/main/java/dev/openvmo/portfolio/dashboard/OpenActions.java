package dev.openvmo.portfolio.dashboard;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was to be improved and is not yet. */
@Schema(name = "DashboardActions", description = "What was to be improved and is not yet.")
record OpenActions(
        @Nullable @Schema(description = "When one of them changed last; absent where none is open.") Instant asOf,
        @Schema(description = "How many are open.", minimum = "0", examples = "6") long open,
        @Schema(description = "How many of them should have been done before today.", minimum = "0", examples = "2")
                long overdue,
        @Schema(description = "Those that are due first.", maxItems = 5) List<Action> next,
        @Schema(
                        description = "Where there is more of it.",
                        maxLength = 2048,
                        examples =
                                "/v1/improvement-actions?filter=portfolioId==0198c0de-0000-7000-8000-000000000001;status==OPEN")
                String details) {

    /** An improvement action that is open. */
    @Schema(name = "DashboardAction", description = "An improvement action that is open.")
    record Action(
            @Schema(description = "Which.") UUID id,
            @Schema(description = "What is to be done.", maxLength = 1000, examples = "Test on two browsers")
                    String title,
            @Nullable @Schema(description = "Who does it.", maxLength = 200, examples = "Grace Moor") String owner,
            @Nullable @Schema(description = "By which day.") LocalDate dueOn) {}
}

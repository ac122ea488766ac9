package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What putting a version in force would change. */
@Schema(name = "Simulation")
record SimulationView(
        @Schema(description = "The version.") UUID versionId,
        @Schema(description = "How many initiatives it would score.", minimum = "0") long initiatives,
        @Schema(description = "How many of them would have another value.", minimum = "0") long changed,
        @Schema(description = "Who would reach, or no longer reach, the threshold of a gate.", maxItems = 40)
                List<Gate> gates,
        @Schema(description = "What was booked for those whose value changes; null while nothing is booked.")
                Computed spendAffected,
        @Schema(description = "What is committed to those whose value changes; null while nothing is committed.")
                Computed commitmentAffected,
        @Schema(description = "What changes, the widest moves in rank first; a thousand at most.", maxItems = 1000)
                List<Change> changes) {

    /** Who crosses the threshold of one gate. */
    @Schema(name = "SimulationGate")
    record Gate(
            @Schema(description = "The gate.", examples = "READY", maxLength = 60) String gate,
            @Schema(description = "Those that would reach it; a thousand at most.", maxItems = 1000)
                    List<UUID> reaching,
            @Schema(description = "Those that would not any more; a thousand at most.", maxItems = 1000)
                    List<UUID> missing) {}

    /** How one initiative would change. */
    @Schema(name = "SimulationChange")
    record Change(
            @Schema(description = "The initiative.") UUID initiativeId,
            @JsonInclude
                    @Schema(
                            description = "Its value now; null without one.",
                            nullable = true,
                            minimum = "0",
                            maximum = "100")
                    BigDecimal before,
            @JsonInclude
                    @Schema(
                            description = "Its value then; null without one.",
                            nullable = true,
                            minimum = "0",
                            maximum = "100")
                    BigDecimal after,
            @Nullable @Schema(description = "Its rank now; absent without a value.", minimum = "1") Long rankBefore,
            @Nullable @Schema(description = "Its rank then; absent without a value.", minimum = "1") Long rankAfter,
            @Schema(description = "What it would not pass.", maxItems = 20)
                    List<@Size(max = 24) String> mustPassFailures) {}
}

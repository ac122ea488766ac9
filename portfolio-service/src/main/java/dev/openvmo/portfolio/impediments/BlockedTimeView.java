package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something was in the way of an initiative, and what that costs. */
@Schema(name = "BlockedTime")
record BlockedTimeView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "Up to which moment.") Instant asOf,
        @Schema(description = "Days in which at least one impediment was in the way: the sum of spans.")
                Computed blocked,
        @Schema(
                        description =
                                "What that costs, in what the estimate costOfDelay is said in: blocked / 7 * costPerWeek;"
                                        + " null while it is not estimated (NOT_ESTIMATED).")
                Computed costOfDelay,
        @Schema(
                        description =
                                "100 * (activeDays - blockedActiveDays) / flowDays: the share of flow time in which"
                                        + " somebody could work on it (M. Kersten, Project to Product, 2018); null before it left"
                                        + " the funnel (NOT_STARTED).")
                Computed flowEfficiency,
        @Schema(description = "When something was in the way.", maxItems = 10_000) List<Spans.Span> spans,
        @Nullable @Schema(description = "The estimate costOfDelay.", examples = "12000") BigDecimal costPerWeek,
        @Schema(description = "Days in REVIEWING, ANALYZING and implementation.", examples = "12.5")
                BigDecimal activeDays,
        @Schema(description = "The days of these in which something was in the way.", examples = "2.5")
                BigDecimal blockedActiveDays,
        @Schema(description = "Days between funnel and done; in READY it waits.", examples = "20")
                BigDecimal flowDays) {}

package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Computed;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place in the backlog: rank, alignment and value side by side. */
@Schema(name = "BacklogItem")
record BacklogItem(
        @Schema(description = "position among what the caller may read", examples = "1") long rank,
        UUID initiativeId,
        @Schema(examples = "One-page checkout") String title,
        @Schema(examples = "FUNNEL") String state,
        @Schema(examples = "H1") String horizon,
        @Schema(examples = "EPIC") String kind,
        @Schema(examples = "BUSINESS") String category,
        UUID valueStreamId,
        List<String> tags,
        Computed score,
        Computed alignment,
        Computed value) {}

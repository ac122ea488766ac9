package dev.openvmo.portfolio.imports;

import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an initiative gets where nobody says anything. */
@Schema(name = "ImportDefaults", description = "What an initiative gets where no list and nobody says anything.")
record DefaultsRequest(
        @Nullable @Schema(defaultValue = "PROJECT") InitiativeKind kind,
        @Nullable @Schema(defaultValue = "BUSINESS") Category category,
        @Nullable Horizon horizon) {}

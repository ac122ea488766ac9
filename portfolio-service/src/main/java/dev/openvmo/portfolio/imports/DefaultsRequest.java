package dev.openvmo.portfolio.imports;

import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new initiative gets where the file says nothing. */
@Schema(name = "ImportDefaults", description = "What a new initiative gets where the file says nothing.")
record DefaultsRequest(
        @Nullable @Schema(defaultValue = "PROJECT") InitiativeKind kind,
        @Nullable @Schema(defaultValue = "BUSINESS") Category category,
        @Nullable Horizon horizon) {}

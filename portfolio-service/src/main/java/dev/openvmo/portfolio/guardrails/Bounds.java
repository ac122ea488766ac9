package dev.openvmo.portfolio.guardrails;

import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of the budgets goes to some of the initiatives. Kept as JSON, so that nothing in it is renamed. */
@Schema(
        name = "GuardrailBounds",
        description = "How much of the budgets goes to initiatives of a horizon, kind or category.")
record Bounds(
        @Nullable @Schema(description = "Those of this horizon; of horizonMix only.") Horizon horizon,
        @Nullable @Schema(description = "Those of this kind; or category, of capacityAllocation only.")
                InitiativeKind kind,
        @Nullable @Schema(description = "Those of this category; or kind, of capacityAllocation only.")
                Category category,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 9)
                @Schema(description = "At least this share is kept for them.", examples = "0.1")
                BigDecimal atLeast,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 9)
                @Schema(description = "At most this share is committed to them.", examples = "0.6")
                BigDecimal atMost) {

    /** Of whom it speaks. */
    String name() {
        return horizon != null ? horizon.name() : kind != null ? kind.name() : String.valueOf(category);
    }

    boolean holds(Investment investment) {
        return horizon != null && investment.horizon() == horizon
                || kind != null && investment.kind() == kind
                || category != null && investment.category() == category;
    }
}

package dev.openvmo.portfolio.guardrails;

import dev.openvmo.portfolio.policies.PolicyMode;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a guardrail is breached. */
@Schema(name = "GuardrailBreach", description = "How a guardrail is breached.")
public record Breach(
        GuardrailKind guardrail,
        PolicyMode mode,
        @Nullable
                @Schema(
                        description = "Which horizon, kind or category; absent where it is about an initiative.",
                        maxLength = 60,
                        examples = "H1")
                String group,
        @Nullable @Schema(description = "Which initiative; absent where it is about a share.") UUID initiativeId,
        @Schema(
                        description = "The same for the reader.",
                        maxLength = 2000,
                        examples = "800.00 would be committed to H1, 0.7 of 1000.00 is the most.")
                String detail) {}

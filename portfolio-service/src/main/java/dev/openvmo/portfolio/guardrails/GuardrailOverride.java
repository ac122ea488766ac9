package dev.openvmo.portfolio.guardrails;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something passed although it breaches an enforced guardrail, and who approved that. */
@Schema(
        name = "GuardrailOverride",
        description = "Why something passes although it breaches an enforced guardrail, and who approved that.")
public record GuardrailOverride(
        @NotBlank @Size(max = 2000) @Schema(description = "Why.", examples = "The regulator does not wait")
                String reason,
        @NotBlank @Size(max = 200) @Schema(description = "Who approved it.", examples = "Ada Field") String approver) {

    /** As it is kept; null where nothing was. */
    public static GuardrailOverride of(String reason, String approver) {
        return reason == null ? null : new GuardrailOverride(reason, approver);
    }
}

package dev.openvmo.portfolio.initiatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a move passed although it lacked something, and who approved that. */
@Schema(name = "MoveOverride", description = "Why a move passed although it lacked something, and who approved that.")
public record MoveOverride(
        @NotBlank @Size(max = 2000) @Schema(description = "Why.", examples = "The regulator does not wait")
                String reason,
        @NotBlank @Size(max = 200) @Schema(description = "Who approved it.", examples = "Ada Field") String approver) {

    static MoveOverride of(String reason, String approver) {
        return reason == null ? null : new MoveOverride(reason, approver);
    }
}

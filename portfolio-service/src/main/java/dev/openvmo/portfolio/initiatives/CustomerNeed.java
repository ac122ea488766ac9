package dev.openvmo.portfolio.initiatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers lack, and how that is known. */
@Schema(name = "CustomerNeed", description = "What customers lack, and how that is known.")
record CustomerNeed(
        @NotBlank
                @Size(max = 10_000)
                @Schema(
                        description = "What they lack.",
                        examples = "Seven of ten baskets are abandoned at the address form")
                String need,
        @NotNull
                @Size(max = 50)
                @Schema(
                        description = "How that is known: studies, figures, links.",
                        examples = "[\"Checkout study of March 2026, n = 412\"]")
                List<@NotBlank @Size(max = 2000) String> evidence) {

    CustomerNeed {
        evidence = evidence == null ? List.of() : evidence;
    }

    static CustomerNeed of(String need, List<String> evidence) {
        return need == null ? null : new CustomerNeed(need, evidence);
    }
}

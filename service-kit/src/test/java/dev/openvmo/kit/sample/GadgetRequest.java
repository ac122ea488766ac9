package dev.openvmo.kit.sample;

import dev.openvmo.kit.json.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may say about a gadget. */
record GadgetRequest(
        @NotNull @Schema(description = "Whose it is.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Hammer") String name,
        @NotNull GadgetKind kind,
        @Min(0) @Max(1000) @Schema(description = "How large it is.") Integer size,
        @Valid @Schema(description = "What it costs.") Money price,
        @Size(max = 20) @Schema(description = "What it is filed under.") List<@NotBlank @Size(max = 50) String> tags,
        @Schema(description = "When it is due.") LocalDate dueOn) {
    static GadgetRequest of(GadgetEntity gadget) {
        var view = GadgetView.of(gadget);
        return new GadgetRequest(
                view.portfolioId(), view.name(), view.kind(), view.size(), view.price(), view.tags(), view.dueOn());
    }
}

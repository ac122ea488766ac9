package dev.openvmo.portfolio.tools;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a tool. */
@Schema(
        name = "ToolRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","name":"Load test","kind":"LICENCE","count":5}"""
        })
record ToolRequest(
        @NotNull @Schema(description = "The portfolio that has it; cannot be changed later.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Load test") String name,
        @NotNull ToolKind kind,
        @NotNull
                @Min(0)
                @Max(1_000_000)
                @Schema(description = "How many there are, where no capacity says otherwise.", examples = "5")
                Integer count) {

    static ToolRequest of(ToolEntity entity) {
        return new ToolRequest(entity.portfolioId, entity.name, entity.kind, entity.count);
    }
}

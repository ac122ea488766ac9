package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a maturity model. */
@Schema(name = "MaturityModelRequest")
record MaturityModelRequest(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What it is called; no two are called the same.", examples = "Our way of working")
                String name,
        @Nullable
                @Size(max = 4000)
                @Schema(description = "What it is for, and where it comes from.", examples = "As agreed in May")
                String description,
        @NotNull @Size(min = 1, max = 30) @Schema(description = "What is assessed.")
                List<@NotNull @Valid Dimension> dimensions) {

    static MaturityModelRequest of(MaturityModelEntity entity, JsonText json) {
        return new MaturityModelRequest(entity.name, entity.description, entity.dimensions(json));
    }

    /** 422 where two dimensions have one key. */
    MaturityModelRequest require() {
        Dimension.requireDistinct(dimensions);
        return this;
    }
}

package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One side of maturity, and what each level of it looks like. */
@Schema(
        name = "MaturityDimension",
        examples = {
            """
            {"key":"value-delivery","name":"Value delivery","levels":["Done is when it ships.","Benefits are named.",\
            "Benefits are measured in the same way everywhere.","Forecasts are compared with what came.",\
            "What does not pay is stopped early."]}"""
        })
record Dimension(
        @NotNull
                @Size(max = 64)
                @Pattern(regexp = KEY, message = "small letters, digits and '-', beginning with a letter")
                @Schema(description = "By which assessments name it.", examples = "value-delivery")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Value delivery") String name,
        @Nullable
                @Size(max = 2000)
                @Schema(description = "What it is about.", examples = "Whether what was promised comes")
                String description,
        @NotNull @Size(min = LEVELS, max = LEVELS) @Schema(description = "What each level looks like, from 1 to 5.")
                List<@NotBlank @Size(max = 1000) String> levels) {

    /** So many as CMMI for Development 1.3 (SEI, 2010, chapter 3) has maturity levels. */
    static final int LEVELS = 5;

    static final String KEY = "^[a-z][a-z0-9-]*$";

    /** 422 where two have one key. */
    static void requireDistinct(List<Dimension> dimensions) {
        var seen = new HashSet<String>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!seen.add(dimensions.get(i).key)) {
                throw Problem.of(KitProblem.INVALID_INPUT, "Each dimension is named once.")
                        .at("/dimensions/" + i + "/key", ErrorCode.DUPLICATE, "is there already");
            }
        }
    }
}

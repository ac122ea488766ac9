package dev.openvmo.metrics.surveys;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One question. */
@Schema(name = "SurveyQuestion")
record Question(
        @NotNull
                @Size(max = 40)
                @Pattern(
                        regexp = "^[a-z][a-z0-9-]*$",
                        message = "small letters, digits and '-', beginning with a letter")
                @Schema(description = "Names it in answers, once in the survey.", examples = "recommend")
                String key,
        @NotNull Type type,
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "What is asked, in the survey's language.",
                        examples = "How likely is it that you recommend us?")
                String text,
        @Nullable
                @Size(min = 2, max = 20)
                @Schema(description = "Of a CHOICE: what can be chosen.", examples = "[\"App\",\"Counter\"]")
                List<@NotBlank @Size(max = 200) String> options) {

    /** How it is answered. */
    @Schema(
            name = "SurveyQuestionType",
            description =
                    "SCORE: a value of the kind's scale; each survey has one. CHOICE: one of its options. TEXT: in words, or not at"
                            + " all; the others are to be answered.")
    enum Type {
        SCORE,
        CHOICE,
        TEXT
    }
}

package dev.openvmo.portfolio.skills;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a skill. */
@Schema(
        name = "SkillRequest",
        examples = {"""
            {"key":"java","name":"Java development"}"""})
record SkillRequest(
        @NotNull
                @Pattern(
                        regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                        message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(description = "Short and unique in the organisation.", maxLength = 64, examples = "java")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Java development")
                String name,
        @Size(max = 10_000)
                @Schema(description = "What one can do who has it.", examples = "Builds and runs services on the JVM")
                String description) {

    static SkillRequest of(SkillEntity entity) {
        return new SkillRequest(entity.key, entity.name, entity.description);
    }
}

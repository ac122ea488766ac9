package dev.openvmo.portfolio.customfields;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a custom field. */
@Schema(
        name = "CustomFieldRequest",
        examples = {"""
            {"key":"costCentre","name":"Cost centre","type":"TEXT","sortable":true}"""})
record CustomFieldRequest(
        @NotNull
                @Pattern(
                        regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                        message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(
                        description = "Its name in customFields; unique in the organisation, cannot be changed later.",
                        maxLength = 64,
                        examples = "costCentre")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Cost centre") String name,
        @Size(max = 10_000)
                @Schema(description = "What it means.", examples = "Who is charged, as finance numbers them")
                String description,
        @NotNull @Schema(description = "Cannot be changed later.") CustomFieldType type,
        @Size(max = 200)
                @Schema(description = "All that can be said; of a CHOICE only.", examples = "[\"north\",\"south\"]")
                List<@NotBlank @Size(max = 200) String> choices,
        @Schema(
                        description = "Whether lists may be sorted by it, which reads every initiative.",
                        defaultValue = "false")
                Boolean sortable) {

    CustomFieldRequest {
        choices = choices == null ? List.of() : choices.stream().distinct().toList();
        sortable = sortable != null && sortable;
    }

    static CustomFieldRequest of(CustomFieldEntity entity) {
        return new CustomFieldRequest(
                entity.key, entity.name, entity.description, entity.type, entity.choices, entity.sortable);
    }
}

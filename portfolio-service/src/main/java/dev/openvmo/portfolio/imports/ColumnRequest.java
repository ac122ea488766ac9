package dev.openvmo.portfolio.imports;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One column of a file, found by its header's name, the beginning of its name, or its position, and where it goes. */
@Schema(
        name = "ImportColumn",
        examples = {
            """
            {"target":"measure:budget.in-year.baseline","prefix":"Financial Year Baseline","scale":1000000,\
            "unit":"GBP","notMeasured":["Exempt under"]}"""
        })
record ColumnRequest(
        @NotNull
                @Pattern(
                        regexp =
                                "^(externalId|title|description|kind|category|horizon|owner|sponsor|plannedStart|plannedEnd|valueStream|state|observedAt|tag|measure:\\S{1,200})$",
                        message =
                                "must be externalId, title, description, kind, category, horizon, owner, sponsor, plannedStart, plannedEnd, valueStream, state, observedAt, tag or measure:<metric>")
                @Schema(
                        description = "The field, tag or metric it goes to, or observedAt: the day of the row.",
                        maxLength = 208,
                        examples = "measure:budget.in-year.baseline")
                String target,
        @Nullable @Size(min = 1, max = 1000) @Schema(description = "The whole header.", examples = "Project Name")
                String name,
        @Nullable
                @Size(min = 1, max = 1000)
                @Schema(description = "How the header begins.", examples = "Financial Year Baseline")
                String prefix,
        @Nullable @Min(1) @Max(10_000) @Schema(description = "Where it stands: 1 is the first column.")
                Integer position,
        @Nullable
                @Digits(integer = 15, fraction = 15)
                @Schema(description = "A number is multiplied by it.", examples = "1000000")
                BigDecimal scale,
        @Nullable @Size(max = 50) @Schema(description = "What its numbers count.", examples = "GBP") String unit,
        @Size(max = 50) @Schema(description = "How cells begin that say: there is no value.", examples = "[\"NA\"]")
                List<@NotBlank @Size(max = 500) String> notMeasured,
        @Nullable @Size(max = 50) @Schema(description = "Stands before the tag.", examples = "dept:") String tagPrefix,
        @Nullable
                @Size(min = 1, max = 5)
                @Schema(description = "Stands between the tags of a cell that holds several.", examples = ";")
                String separator,
        @Nullable
                @Size(max = 50)
                @Schema(description = "How its dates are written; ISO 8601 unless given.", examples = "dd/MM/yyyy")
                String dateFormat,
        @Schema(description = "Whether a row without it is rejected.", defaultValue = "false") Boolean required,
        @Schema(description = "Whether a file may be without it.", defaultValue = "false") Boolean optional,
        @Nullable @Schema(description = "When the column was measured; unless given, on the day of the row.")
                LocalDate observedAt) {

    ColumnRequest {
        notMeasured = notMeasured == null ? List.of() : List.copyOf(notMeasured);
        required = required != null && required;
        optional = optional != null && optional;
    }
}

package dev.openvmo.portfolio.imports;

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
                                "externalId|title|description|kind|category|horizon|owner|sponsor|plannedStart|plannedEnd|valueStream|tag|measure:\\S{1,200}",
                        message =
                                "must be externalId, title, description, kind, category, horizon, owner, sponsor, plannedStart, plannedEnd, valueStream, tag or measure:<metric>")
                @Schema(maxLength = 208, examples = "measure:budget.in-year.baseline")
                String target,
        @Size(min = 1, max = 1000) @Schema(description = "the whole header", maxLength = 1000) String name,
        @Size(min = 1, max = 1000)
                @Schema(description = "how the header begins", maxLength = 1000, examples = "Financial Year Baseline")
                String prefix,
        @Min(1) @Max(10_000) @Schema(description = "1 is the first column", minimum = "1", maximum = "10000")
                Integer position,
        @Digits(integer = 15, fraction = 15) @Schema(description = "a number is multiplied by it", examples = "1000000")
                BigDecimal scale,
        @Size(max = 50) @Schema(maxLength = 50, examples = "GBP") String unit,
        @Size(max = 50) @Schema(description = "how cells begin that say: there is no value", maxItems = 50)
                List<@NotBlank @Size(max = 500) String> notMeasured,
        @Size(max = 50) @Schema(description = "stands before the tag", maxLength = 50, examples = "dept:")
                String tagPrefix,
        @Size(max = 50) @Schema(description = "ISO 8601 unless given", maxLength = 50, examples = "dd/MM/yyyy")
                String dateFormat,
        @Schema(description = "a row without it is rejected", defaultValue = "false") Boolean required,
        @Schema(description = "when the column was measured; else the mapping's") LocalDate observedAt) {

    ColumnRequest {
        notMeasured = notMeasured == null ? List.of() : List.copyOf(notMeasured);
        required = required != null && required;
    }
}

package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the columns of a kind of file become initiatives and measurements. */
@Schema(
        name = "ImportMappingRequest",
        examples = {
            """
            {"key":"pmo-list","portfolioId":"0198c0de-0000-7000-8000-000000000001","source":"pmo-list",\
            "observedAt":"2026-03-31","defaults":{"kind":"PROGRAMME"},"columns":[\
            {"target":"externalId","name":"ID","required":true},{"target":"title","name":"Project Name"},\
            {"target":"tag","name":"Department","tagPrefix":"dept:"},\
            {"target":"measure:budget.baseline","prefix":"Budget","scale":1000000,"unit":"GBP","notMeasured":["NA"]}]}"""
        })
@ColumnsInOrder
record MappingRequest(
        @NotNull
                @Pattern(
                        regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                        message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(description = "Unique in the organisation.", maxLength = 64, examples = "pmo-list")
                String key,
        @NotNull @Schema(description = "The portfolio that its rows belong to.") UUID portfolioId,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "With externalId the natural key of what comes in.", examples = "pmo-list")
                String source,
        @Pattern(regexp = "^[,;|\\t]$", message = "must be , ; | or a tab")
                @Schema(description = "What stands between cells.", maxLength = 1, defaultValue = ",", examples = ";")
                String delimiter,
        @Pattern(regexp = "^[.,]$", message = "must be . or ,")
                @Schema(description = "What stands before decimals.", maxLength = 1, defaultValue = ".", examples = ".")
                String decimalSeparator,
        @Schema(
                        description = "Of which day the file is, where neither a row nor the call says.",
                        examples = "2026-03-31")
                LocalDate observedAt,
        @Valid DefaultsRequest defaults,
        @NotEmpty @Size(max = 200) @Schema(description = "Where the columns go.")
                List<@Valid @NotNull ColumnRequest> columns,
        @Size(max = 200) @Schema(description = "What the words of its state column mean.")
                List<@Valid @NotNull StateRequest> states) {

    /** A standard one, for this portfolio under this key. */
    MappingRequest asked(StandardMappingRequest wanted) {
        return new MappingRequest(
                wanted.key(),
                wanted.portfolioId(),
                wanted.source() == null ? source : wanted.source(),
                delimiter,
                decimalSeparator,
                observedAt,
                defaults,
                columns,
                states);
    }

    /** Keys of the metrics it measures. */
    List<String> metrics() {
        return columns.stream()
                .flatMap(column -> Target.parse(column.target()).stream())
                .map(Target::metric)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether something is measured of which no column says when. */
    boolean undated() {
        return columns.stream().noneMatch(column -> column.target().equals(Target.Kind.OBSERVED_AT.field))
                && columns.stream()
                        .filter(column -> column.observedAt() == null)
                        .flatMap(column -> Target.parse(column.target()).stream())
                        .anyMatch(target -> target.kind() == Target.Kind.MEASURE);
    }

    static MappingRequest of(MappingEntity entity, JsonText json) {
        return json.read(entity.document, MappingRequest.class);
    }

    MappingRequest {
        delimiter = delimiter == null ? "," : delimiter;
        decimalSeparator = decimalSeparator == null ? "." : decimalSeparator;
        states = states == null ? List.of() : states;
    }
}

package dev.openvmo.metrics.sources;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a source. */
@Schema(
        name = "IntakeSourceRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","name":"acme on GitHub","kind":"GITHUB",\
            "mappings":[{"repository":"acme/checkout","service":"checkout"},\
            {"repository":"acme/checkout","workflow":"Deploy","environment":"production"}]}"""
        })
record IntakeSourceRequest(
        @NotNull @Schema(description = "The only portfolio it writes to; cannot be changed later.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "acme on GitHub") String name,
        @NotNull @Schema(description = "Who delivers; cannot be changed later.") SourceKind kind,
        @Nullable
                @Size(max = 20)
                @Schema(
                        description = "The labels that make an issue an incident; `incident` unless said.",
                        examples = "[\"incident\"]")
                List<@NotBlank @Size(max = 200) String> incidentLabels,
        @Nullable @Size(max = 200) @Schema(description = "What the sender calls our services and initiatives.")
                List<@Valid @NotNull Mapping> mappings) {

    IntakeSourceRequest {
        incidentLabels = incidentLabels == null ? List.of("incident") : incidentLabels;
        mappings = mappings == null ? List.of() : mappings;
    }

    static IntakeSourceRequest of(IntakeSourceEntity entity, JsonText json) {
        return new IntakeSourceRequest(
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.incidentLabels,
                json.list(entity.mappingsJson, Mapping.class));
    }

    /** 422 naming each mapping that says nothing, or too much. */
    IntakeSourceRequest require() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "A mapping cannot be followed.");
        for (int i = 0; i < mappings.size(); i++) {
            var pointer = "/mappings/" + i;
            if (!mappings.get(i).says()) {
                refusal.at(pointer, ErrorCode.REQUIRED, "say a service, an environment or an initiativeId");
            } else if (mappings.get(i).tooWide()) {
                refusal.at(pointer + "/environment", ErrorCode.INVALID, "say of which event or workflow");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}

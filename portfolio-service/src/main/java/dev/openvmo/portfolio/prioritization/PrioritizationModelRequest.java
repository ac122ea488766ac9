package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a prioritization model. */
@Schema(
        name = "PrioritizationModelRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","name":"Fit and worth","kind":"WEIGHTED","inputs":[\
            {"input":"ALIGNMENT","weight":0.5,"from":0,"to":100},{"input":"BUSINESS_VALUE","weight":0.3,"from":0,"to":20},\
            {"input":"EFFORT","weight":0.2,"from":12,"to":1}]}"""
        })
record PrioritizationModelRequest(
        @NotNull @Schema(description = "Whose model it is; cannot be changed later.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Fit and worth") String name,
        @Size(max = 10_000) @Schema(description = "What it is for.", examples = "For what we begin in 2027")
                String description,
        @NotNull ModelKind kind,
        @Size(max = 20) @Schema(description = "What a WEIGHTED model ranks by; every other kind has its own.")
                List<@Valid @NotNull WeightedInput> inputs) {

    PrioritizationModelRequest {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
    }

    /** The same, if its inputs fit together: 422 naming each that does not. */
    PrioritizationModelRequest sound() {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "the inputs do not fit together");
        if (kind == ModelKind.WEIGHTED == inputs.isEmpty()) {
            problem.at(
                    "/inputs", ErrorCode.WRONG_SIZE, "a WEIGHTED model has one input at least, every other kind none");
        }
        var seen = new HashSet<String>();
        var weight = BigDecimal.ZERO;
        for (var i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            weight = weight.add(input.weight());
            if ((input.input() == ModelInput.CUSTOM_FIELD) == (input.customField() == null)) {
                problem.at(
                        "/inputs/%d/customField".formatted(i),
                        ErrorCode.INVALID,
                        "must be there for a CUSTOM_FIELD, and for nothing else");
            } else if (!seen.add(input.kept())) {
                problem.at("/inputs/%d/input".formatted(i), ErrorCode.DUPLICATE, "is an input already");
            }
            if (input.from().compareTo(input.to()) == 0) {
                problem.at("/inputs/%d/to".formatted(i), ErrorCode.INVALID, "must differ from from");
            } else if (input.input() == ModelInput.ALIGNMENT
                    && (input.from().signum() != 0 || input.to().compareTo(BigDecimal.valueOf(100)) != 0)) {
                problem.at("/inputs/%d/to".formatted(i), ErrorCode.OUT_OF_RANGE, "alignment is from 0 to 100");
            }
        }
        if (!inputs.isEmpty() && weight.signum() == 0) {
            problem.at("/inputs", ErrorCode.INVALID, "nothing has a weight");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return this;
    }

    static PrioritizationModelRequest of(PrioritizationModelEntity model) {
        return new PrioritizationModelRequest(
                model.portfolioId,
                model.name,
                model.description,
                model.kind,
                model.formula().inputs());
    }
}

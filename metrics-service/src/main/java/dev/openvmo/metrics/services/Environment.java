package dev.openvmo.metrics.services;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a service runs. */
@Schema(
        name = "DeliveryEnvironment",
        examples = {"{\"name\":\"production\",\"production\":true}"})
record Environment(
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "As deployments name it, upper and lower case told apart.",
                        examples = "production")
                String name,
        @NotNull @Schema(description = "Whether users meet it there: only such deployments count.", examples = "true")
                Boolean production) {

    /** 422 where two have one name. */
    static void requireDistinct(List<Environment> environments) {
        var seen = new HashSet<String>();
        for (int i = 0; i < environments.size(); i++) {
            if (!seen.add(environments.get(i).name)) {
                throw Problem.of(KitProblem.INVALID_INPUT, "Each environment is named once.")
                        .at("/environments/" + i + "/name", ErrorCode.DUPLICATE, "is there already");
            }
        }
    }
}

package dev.openvmo.metrics.facts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its reporter calls a deployment. */
@Schema(
        name = "DeploymentRef",
        examples = {"{\"source\":\"ci\",\"externalId\":\"run-8812\"}"})
record DeploymentRef(
        @NotBlank @Size(max = 200) @Schema(description = "Who reported the deployment.", examples = "ci") String source,
        @NotBlank @Size(max = 500) @Schema(description = "Its id there.", examples = "run-8812") String externalId) {}

package dev.openvmo.alignment.scores;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whether nothing is to be changed. */
public class DryRunRequest {
    @QueryParam("dryRun")
    @Parameter(
            description = "true: say what would happen, change nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public String dryRun;

    /** 400 where it is neither true nor false. */
    boolean wanted() {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "dryRun is true or false")
                    .with("parameter", "dryRun");
        }
        return "true".equals(dryRun);
    }
}

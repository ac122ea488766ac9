package dev.openvmo.metrics.financials;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which metrics measure what earned value is computed from. */
public class EarnedValueRequest {
    @QueryParam("planned")
    @Parameter(required = true, description = "The key of what measures PV.", example = "evm.planned")
    public String planned;

    @QueryParam("earned")
    @Parameter(required = true, description = "The key of what measures EV.", example = "evm.earned")
    public String earned;

    @QueryParam("actual")
    @Parameter(required = true, description = "The key of what measures AC.", example = "evm.actual")
    public String actual;

    @QueryParam("budget")
    @Parameter(required = true, description = "The key of what measures BAC.", example = "evm.budget")
    public String budget;
}

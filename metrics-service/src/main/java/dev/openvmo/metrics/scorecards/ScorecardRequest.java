package dev.openvmo.metrics.scorecards;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What counts for a scorecard. */
public class ScorecardRequest {
    @QueryParam("descendants")
    @DefaultValue("false")
    @Parameter(
            description = "Whether the portfolios below a portfolio count, too; what metrics say is of itself alone.")
    public boolean descendants;
}

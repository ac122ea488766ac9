package dev.openvmo.metrics.realisation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of what, in which currency and by the rates of which day. */
public class SubjectValueRequest {
    @QueryParam("descendants")
    @DefaultValue("false")
    @Parameter(description = "Whether the portfolios below a portfolio count, too.")
    public boolean descendants;

    @QueryParam("currency")
    @Parameter(description = "ISO 4217; the portfolio's when absent.", example = "GBP")
    public String currency;

    @QueryParam("on")
    @Parameter(
            description = "By the exchange rates of which day; today in the portfolio's zone when absent.",
            example = "2026-11-01")
    public LocalDate on;
}

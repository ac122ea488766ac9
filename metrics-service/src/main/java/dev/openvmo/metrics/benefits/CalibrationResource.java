package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/benefit-calibration}. */
@Path("/v1/benefit-calibration")
@Endpoint
@Tag(name = "Benefits")
class CalibrationResource {
    private final Calibrations calibrations;

    CalibrationResource(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBenefitCalibration",
            summary = "Read how good forecasts of benefits were, by estimator and value stream",
            description = "Of each benefit the forecast made last counts, over the periods that are over and measured.")
    public CalibrationView get(
            @Parameter(description = "Only benefits of this portfolio.") @QueryParam("portfolioId") UUID portfolioId) {
        return calibrations.of(portfolioId);
    }
}

package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.criteria.CriteriaSets;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/criteria-sets/{id}/activation}. */
@Path("/v1/criteria-sets/{id}/activation")
@Endpoint
@Tag(name = "Criteria sets")
class CriteriaSetActivationResource {
    private final CriteriaSets versions;
    private final Simulations simulations;

    CriteriaSetActivationResource(CriteriaSets versions, Simulations simulations) {
        this.versions = versions;
        this.simulations = simulations;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "activateCriteriaSet",
            summary = "Put a criteria set in force",
            description =
                    "Retires the version in force before it and scores every initiative of the portfolio, and below, anew.")
    public CriteriaSetActivationView activate(@PathParam("id") UUID id, @BeanParam DryRunRequest dryRun) {
        return dryRun.wanted()
                ? new CriteriaSetActivationView(versions.requireReady(id), simulations.ofCriteriaSet(id))
                : new CriteriaSetActivationView(versions.activate(id), null);
    }
}

package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.strategies.StrategyLife;
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

/** {@code /v1/strategies/{id}/activation}. */
@Path("/v1/strategies/{id}/activation")
@Endpoint
@Tag(name = "Strategies")
class StrategyActivationResource {
    private final StrategyLife versions;
    private final Simulations simulations;

    StrategyActivationResource(StrategyLife versions, Simulations simulations) {
        this.versions = versions;
        this.simulations = simulations;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "activateStrategy",
            summary = "Put a strategy in force",
            description = "Retires the version in force before it and scores every initiative of the portfolio anew.")
    public StrategyActivationView activate(@PathParam("id") UUID id, @BeanParam DryRunRequest dryRun) {
        return dryRun.wanted()
                ? new StrategyActivationView(versions.requireReady(id), simulations.ofStrategy(id))
                : new StrategyActivationView(versions.activate(id), null);
    }
}

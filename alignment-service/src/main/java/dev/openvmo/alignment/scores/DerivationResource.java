package dev.openvmo.alignment.scores;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/alignment-derivations}. */
@Path("/v1/alignment-derivations")
@Endpoint
@Tag(name = "Alignment scores")
class DerivationResource {
    private final Scores scores;

    DerivationResource(Scores scores) {
        this.scores = scores;
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAlignmentDerivation",
            summary = "Read how a score was made",
            description = "Computing the formula from these inputs gives the value exactly.")
    public Derivation get(@PathParam("initiativeId") UUID initiativeId) {
        return scores.derivation(initiativeId);
    }
}

package dev.openvmo.metrics.value;

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

/** {@code /v1/value-derivations}. */
@Path("/v1/value-derivations")
@Endpoint
@Tag(name = "Value")
class ValueDerivationResource {
    private final ValueSummaries summaries;

    ValueDerivationResource(ValueSummaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getValueDerivation", summary = "Read how an initiative's value came about")
    public Derivation get(@PathParam("initiativeId") UUID initiativeId) {
        return summaries.derivation(initiativeId);
    }
}

package dev.openvmo.alignment.conflicts;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/strategies/{id}/conflicts}. */
@Path("/v1/strategies/{id}/conflicts")
@Endpoint
@Tag(name = "Strategies")
class ConflictResource {
    private final Conflicts conflicts;

    ConflictResource(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getStrategyConflicts",
            summary = "Read which objectives compete",
            description =
                    "Key results that pull the same metric of the same subject in opposite directions: in the strategy itself, and against every other in force that the caller may see; and skills of which several objectives ask for more than people can do.")
    public ConflictView get(@PathParam("id") UUID id) {
        return conflicts.of(id);
    }
}

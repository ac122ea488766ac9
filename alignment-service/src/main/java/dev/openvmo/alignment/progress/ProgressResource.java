package dev.openvmo.alignment.progress;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/progress}. */
@Path("/v1/progress")
@Endpoint
@Tag(name = "Progress", description = "How far strategies, themes, objectives and key results have come")
class ProgressResource {
    private final Progress progress;

    ProgressResource(Progress progress) {
        this.progress = progress;
    }

    @GET
    @Path("/{type}/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getProgress",
            summary = "Read how far something has come, and what that is made of",
            description = "What is not measured has no grade and a reason; it is kept apart from 0 in every roll-up.")
    public ProgressView get(@PathParam("type") ProgressLevel type, @PathParam("id") UUID id) {
        return progress.of(type, id);
    }
}

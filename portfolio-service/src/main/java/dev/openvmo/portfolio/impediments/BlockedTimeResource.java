package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/initiatives/{id}/blocked-time}. */
@Path("/v1/initiatives/{id}/blocked-time")
@Endpoint
@Tag(name = "Impediments")
class BlockedTimeResource {
    private final BlockedTimes times;

    BlockedTimeResource(BlockedTimes times) {
        this.times = times;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBlockedTime",
            summary = "Read how long something was in an initiative's way, and what that costs",
            description = "Impediments that overlap count once; calendar time, by day and night.")
    public BlockedTimeView get(@PathParam("id") UUID id) {
        return times.of(id);
    }
}

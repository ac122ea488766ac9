package dev.openvmo.metrics.traces;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/traces}. */
@Path("/v1/traces")
@Endpoint
@Tag(name = "Traces", description = "Why something is done, and what is done for it")
class TraceResource {
    private final Traces traces;

    TraceResource(Traces traces) {
        this.traces = traces;
    }

    @GET
    @Path("/{type}/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getTrace",
            summary = "Read what something serves and what serves it, with progress",
            description =
                    "Strategy ← theme ← objective ← key result ← metric; objective ← initiative; portfolio ← value stream ←"
                            + " initiative; each of these last three ← metric; initiative ← deployment, the 20 that succeeded last. Only what the caller may read, at most 500 nodes each way.")
    public TraceView get(@PathParam("type") TraceType type, @PathParam("id") UUID id) {
        return traces.of(type, id);
    }
}

package dev.openvmo.kit.operation;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/operations}: long work, to be looked at and stopped. */
@Endpoint
@OnlyNow
@Path("/v1/operations/{id}")
@Tag(name = "Operations", description = "Work that goes on after its answer")
class OperationResource {
    private final Operations operations;

    OperationResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getOperation", summary = "Read how far an operation is and what came of it")
    public OperationView get(@PathParam("id") String id) {
        return operations.get(id);
    }

    @DELETE
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.PIPELINE})
    @Operation(
            operationId = "cancelOperation",
            summary = "Ask an operation to stop",
            description = "What it has committed stays.")
    public void cancel(@PathParam("id") String id) {
        operations.cancel(id);
    }
}

package dev.openvmo.kit.operation;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** {@code /v1/operations}: long work, to be looked at and stopped. */
@Endpoint
@OnlyNow
@Path("/v1/operations/{id}")
class OperationResource {
    private final Operations operations;

    OperationResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    public OperationView get(@PathParam("id") String id) {
        return operations.get(id);
    }

    /** Asks it to stop. What it has committed stays. */
    @DELETE
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.PIPELINE})
    public void cancel(@PathParam("id") String id) {
        operations.cancel(id);
    }
}

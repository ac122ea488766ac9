package dev.openvmo.gateway.keys;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/grants}, for administrators of the whole organisation. */
@Path("/v1/grants")
@Endpoint
@Tag(name = "Grants", description = "Which key holds which role where")
class GrantResource {
    private final AccessGrants accessGrants;
    private final Grants caller;

    GrantResource(AccessGrants accessGrants, Grants caller) {
        this.accessGrants = accessGrants;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "createGrant", summary = "Give a key a role")
    public RestResponse<GrantView> create(Input<GrantRequest> body) {
        caller.requireEverywhere();
        return Created.at("/v1/grants", accessGrants.create(body.value()));
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listGrants", summary = "List grants")
    public Page<GrantView> list(@BeanParam ListQuery query) {
        caller.requireEverywhere();
        return accessGrants.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getGrant", summary = "Read a grant")
    public GrantView get(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        return accessGrants.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "deleteGrant", summary = "Take a role from a key")
    public void delete(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        accessGrants.delete(id);
    }
}

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

/** {@code /v1/api-keys}, for administrators of the whole organisation. */
@Path("/v1/api-keys")
@Endpoint
@Tag(name = "API keys", description = "Credentials of machines; a secret is shown once and stored as a hash")
class ApiKeyResource {
    private final ApiKeys apiKeys;
    private final Grants caller;

    ApiKeyResource(ApiKeys apiKeys, Grants caller) {
        this.apiKeys = apiKeys;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "createApiKey", summary = "Issue a key")
    public RestResponse<ApiKeyView> create(Input<ApiKeyRequest> body) {
        caller.requireEverywhere();
        return Created.at("/v1/api-keys", apiKeys.create(body.value()));
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listApiKeys", summary = "List keys")
    public Page<ApiKeyView> list(@BeanParam ListQuery query) {
        caller.requireEverywhere();
        return apiKeys.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getApiKey", summary = "Read a key")
    public ApiKeyView get(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        return apiKeys.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key")
    public void delete(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        apiKeys.revoke(id);
    }
}

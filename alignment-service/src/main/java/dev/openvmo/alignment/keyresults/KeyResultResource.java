package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/key-results}. */
@Path("/v1/key-results")
@Endpoint
@Tag(name = "Key results", description = "What shows that an objective is reached")
class KeyResultResource {
    static final String PATH = "/v1/key-results";

    private final KeyResults keyResults;
    private final Batches batches;

    KeyResultResource(KeyResults keyResults, Batches batches) {
        this.keyResults = keyResults;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createKeyResult", summary = "Add a key result to an objective")
    public RestResponse<KeyResultView> create(Input<KeyResultRequest> body) {
        return Created.at(PATH, keyResults.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createKeyResults", summary = "Add many key results")
    public BatchResult createMany(Batch<KeyResultRequest> items) {
        return batches.create(items, keyResults::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listKeyResults", summary = "List key results")
    public Page<KeyResultView> list(@BeanParam ListQuery query) {
        return keyResults.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getKeyResult", summary = "Read a key result")
    public KeyResultView get(@PathParam("id") UUID id) {
        return keyResults.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "replaceKeyResult", summary = "Replace a key result")
    public KeyResultView replace(@PathParam("id") UUID id, Input<KeyResultRequest> body) {
        return keyResults.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "patchKeyResult", summary = "Change some of a key result (merge patch)")
    public KeyResultView patch(@PathParam("id") UUID id, Input<KeyResultRequest> body) {
        return keyResults.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteKeyResult",
            summary = "Remove a key result",
            description = "409 in-use while it has check-ins.")
    public void delete(@PathParam("id") UUID id) {
        keyResults.delete(id);
    }
}

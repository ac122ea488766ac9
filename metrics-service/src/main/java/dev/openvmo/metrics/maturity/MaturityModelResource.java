package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
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

/** {@code /v1/maturity-models}. */
@Path(MaturityModelResource.PATH)
@Endpoint
@Tag(name = "Maturity", description = "How far the value way of working has come, by a portfolio's own judgement")
class MaturityModelResource {
    static final String PATH = "/v1/maturity-models";

    private final MaturityModels models;
    private final Batches batches;
    private final Grants caller;

    MaturityModelResource(MaturityModels models, Batches batches, Grants caller) {
        this.models = models;
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createMaturityModel", summary = "Add a maturity model")
    public RestResponse<MaturityModelView> create(Input<MaturityModelRequest> body) {
        caller.requireEverywhere();
        return Created.at(PATH, models.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createMaturityModels", summary = "Add many maturity models")
    public BatchResult createMany(Batch<MaturityModelRequest> items) {
        caller.requireEverywhere();
        return batches.create(items, models::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMaturityModels", summary = "List maturity models")
    public Page<MaturityModelView> list(@BeanParam ListQuery query) {
        return models.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getMaturityModel", summary = "Read a maturity model")
    public MaturityModelView get(@PathParam("id") UUID id) {
        return models.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceMaturityModel", summary = "Replace a maturity model")
    public MaturityModelView replace(@PathParam("id") UUID id, Input<MaturityModelRequest> body) {
        return models.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchMaturityModel", summary = "Change parts of a maturity model (merge patch)")
    public MaturityModelView patch(@PathParam("id") UUID id, Input<MaturityModelRequest> body) {
        return models.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteMaturityModel", summary = "Delete a maturity model that nobody was judged by")
    public void delete(@PathParam("id") UUID id) {
        models.delete(id);
    }
}

package dev.openvmo.portfolio.prioritization;

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

/** {@code /v1/prioritization-models}. */
@Path("/v1/prioritization-models")
@Endpoint
@Tag(name = "Prioritization models", description = "Versions of what the backlog is ranked by; one of them is in force")
class PrioritizationModelResource {
    static final String PATH = "/v1/prioritization-models";

    private final PrioritizationModels models;
    private final Batches batches;

    PrioritizationModelResource(PrioritizationModels models, Batches batches) {
        this.models = models;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createPrioritizationModel", summary = "Draft a prioritization model")
    public RestResponse<PrioritizationModelView> create(Input<PrioritizationModelRequest> body) {
        return Created.at(PATH, models.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createPrioritizationModels", summary = "Draft many prioritization models")
    public BatchResult createMany(Batch<PrioritizationModelRequest> items) {
        return batches.create(items, models::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPrioritizationModels", summary = "List prioritization models")
    public Page<PrioritizationModelView> list(@BeanParam ListQuery query) {
        return models.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPrioritizationModel", summary = "Read a prioritization model")
    public PrioritizationModelView get(@PathParam("id") UUID id) {
        return models.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replacePrioritizationModel", summary = "Replace a draft")
    public PrioritizationModelView replace(@PathParam("id") UUID id, Input<PrioritizationModelRequest> body) {
        return models.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchPrioritizationModel", summary = "Change some of a draft (merge patch)")
    public PrioritizationModelView patch(@PathParam("id") UUID id, Input<PrioritizationModelRequest> body) {
        return models.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deletePrioritizationModel",
            summary = "Discard a draft",
            description = "409 prioritization-model-closed once it was activated.")
    public void delete(@PathParam("id") UUID id) {
        models.delete(id);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createPrioritizationModelVersion",
            summary = "Draft a new version of a prioritization model")
    public RestResponse<PrioritizationModelView> createVersion(@PathParam("id") UUID id) {
        return Created.at(PATH, models.newVersion(id));
    }

    @POST
    @Path("/{id}/activation")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "activatePrioritizationModel",
            summary = "Rank by a prioritization model",
            description =
                    "Retires the version in force before it and ranks every initiative of the portfolio, and below, anew.")
    public PrioritizationModelView activate(@PathParam("id") UUID id) {
        return models.activate(id);
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "retirePrioritizationModel",
            summary = "Retire the prioritization model in force",
            description =
                    "Initiatives are then ranked by the model of the nearest portfolio above that has one, or by ALIGNED_WSJF.")
    public PrioritizationModelView retire(@PathParam("id") UUID id) {
        return models.retire(id);
    }
}

package dev.openvmo.alignment.criteria;

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

/** {@code /v1/criteria-sets}. */
@Path("/v1/criteria-sets")
@Endpoint
@Tag(name = "Criteria sets", description = "Versions of what initiatives are selected by; one of them is in force")
class CriteriaSetResource {
    static final String PATH = "/v1/criteria-sets";

    private final CriteriaSets sets;
    private final Batches batches;

    CriteriaSetResource(CriteriaSets sets, Batches batches) {
        this.sets = sets;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createCriteriaSet", summary = "Draft a criteria set")
    public RestResponse<CriteriaSetView> create(Input<CriteriaSetRequest> body) {
        return Created.at(PATH, sets.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createCriteriaSets", summary = "Draft many criteria sets")
    public BatchResult createMany(Batch<CriteriaSetRequest> items) {
        return batches.create(items, sets::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCriteriaSets", summary = "List criteria sets")
    public Page<CriteriaSetView> list(@BeanParam ListQuery query) {
        return sets.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCriteriaSet", summary = "Read a criteria set")
    public CriteriaSetView get(@PathParam("id") UUID id) {
        return sets.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "replaceCriteriaSet", summary = "Replace a draft")
    public CriteriaSetView replace(@PathParam("id") UUID id, Input<CriteriaSetRequest> body) {
        return sets.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "patchCriteriaSet", summary = "Change some of a draft (merge patch)")
    public CriteriaSetView patch(@PathParam("id") UUID id, Input<CriteriaSetRequest> body) {
        return sets.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteCriteriaSet",
            summary = "Discard a draft",
            description = "409 in-use once somebody has rated by it, 409 criteria-set-closed once it was activated.")
    public void delete(@PathParam("id") UUID id) {
        sets.delete(id);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "createCriteriaSetVersion",
            summary = "Draft a new version of a criteria set",
            description = "Assessments by criteria that keep their key go on counting, where the new scale holds them.")
    public RestResponse<CriteriaSetView> createVersion(@PathParam("id") UUID id) {
        return Created.at(PATH, sets.newVersion(id));
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "retireCriteriaSet",
            summary = "Retire the criteria set in force",
            description =
                    "Initiatives then answer to the nearest portfolio above that has one, or are scored by contributions alone.")
    public CriteriaSetView retire(@PathParam("id") UUID id) {
        return sets.retire(id);
    }
}

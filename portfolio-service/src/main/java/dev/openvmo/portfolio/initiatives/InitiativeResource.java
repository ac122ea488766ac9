package dev.openvmo.portfolio.initiatives;

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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/initiatives}. */
@Path("/v1/initiatives")
@Endpoint
@Tag(name = "Initiatives", description = "What might be done: projects, programmes, products, epics")
class InitiativeResource {
    static final String PATH = "/v1/initiatives";

    private final Initiatives initiatives;
    private final Batches batches;

    InitiativeResource(Initiatives initiatives, Batches batches) {
        this.initiatives = initiatives;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createInitiative", summary = "Propose an initiative")
    public RestResponse<InitiativeView> create(Input<InitiativeRequest> body) {
        return Created.at(PATH, initiatives.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createInitiatives", summary = "Propose many initiatives")
    public BatchResult createMany(Batch<InitiativeRequest> items) {
        return batches.create(items, initiatives::create, initiatives::arrive);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listInitiatives", summary = "List initiatives")
    public Page<InitiativeView> list(@BeanParam ListQuery query) {
        return initiatives.list(query);
    }

    @GET
    @Path("/by-ref")
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getInitiativeByRef", summary = "Read an initiative by its external reference")
    public InitiativeView getByRef(
            @Parameter(required = true, description = "The system that calls it so.", example = "jira")
                    @QueryParam("source")
                    String source,
            @Parameter(required = true, description = "Its id there.", example = "RET-12") @QueryParam("externalId")
                    String externalId) {
        return initiatives.get(Refs.addressed(source, externalId).orThrow());
    }

    @PUT
    @Path("/by-ref")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "upsertInitiativeByRef",
            summary = "Create or update an initiative by its external reference",
            description = "Needs no If-Match; the same content again changes nothing.")
    public RestResponse<InitiativeView> upsert(
            @Parameter(required = true, description = "The system that calls it so.", example = "jira")
                    @QueryParam("source")
                    String source,
            @Parameter(required = true, description = "Its id there.", example = "RET-12") @QueryParam("externalId")
                    String externalId,
            Input<InitiativeRequest> body) {
        var upserted = initiatives.upsert(Refs.addressed(source, externalId).orThrow(), body);
        return Created.orUpdated(PATH + "/" + upserted.view().id(), upserted.view(), upserted.created());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getInitiative", summary = "Read an initiative")
    public InitiativeView get(@PathParam("id") UUID id) {
        return initiatives.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceInitiative", summary = "Replace an initiative")
    public InitiativeView replace(@PathParam("id") UUID id, Input<InitiativeRequest> body) {
        return initiatives.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchInitiative", summary = "Change some of an initiative (merge patch)")
    public InitiativeView patch(@PathParam("id") UUID id, Input<InitiativeRequest> body) {
        return initiatives.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteInitiative", summary = "Withdraw an initiative")
    public void delete(@PathParam("id") UUID id) {
        initiatives.delete(id);
    }
}

package dev.openvmo.portfolio.impediments;

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

/** {@code /v1/impediments}. */
@Path("/v1/impediments")
@Endpoint
@Tag(name = "Impediments", description = "What is in the way of initiatives, and what that costs")
class ImpedimentResource {
    static final String PATH = "/v1/impediments";

    private final Impediments impediments;
    private final Batches batches;

    ImpedimentResource(Impediments impediments, Batches batches) {
        this.impediments = impediments;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createImpediment",
            summary = "Raise an impediment of an initiative",
            description = "As time passes it is escalated: by its severity, to whom the portfolio's policy says.")
    public RestResponse<ImpedimentView> create(Input<ImpedimentRequest> body) {
        return Created.at(PATH, impediments.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createImpediments", summary = "Raise many impediments")
    public BatchResult createMany(Batch<ImpedimentRequest> items) {
        return batches.create(items, impediments::create, impediments::arrive);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listImpediments", summary = "List impediments")
    public Page<ImpedimentView> list(@BeanParam ListQuery query) {
        return impediments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getImpediment", summary = "Read an impediment")
    public ImpedimentView get(@PathParam("id") UUID id) {
        return impediments.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceImpediment", summary = "Replace an impediment")
    public ImpedimentView replace(@PathParam("id") UUID id, Input<ImpedimentRequest> body) {
        return impediments.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchImpediment", summary = "Change some of an impediment (merge patch)")
    public ImpedimentView patch(@PathParam("id") UUID id, Input<ImpedimentRequest> body) {
        return impediments.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteImpediment", summary = "Delete an impediment that never was one")
    public void delete(@PathParam("id") UUID id) {
        impediments.delete(id);
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "resolveImpediment", summary = "Say how an impediment went out of the way")
    public RestResponse<ImpedimentView> resolve(@PathParam("id") UUID id, Input<ResolutionRequest> body) {
        return Created.named(PATH + "/" + id, impediments.resolve(id, body));
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "reopenImpediment",
            summary = "Take a resolution back",
            description = "It counts as having been in the way all the time; what comes back is raised anew.")
    public ImpedimentView reopen(@PathParam("id") UUID id) {
        return impediments.reopen(id);
    }
}

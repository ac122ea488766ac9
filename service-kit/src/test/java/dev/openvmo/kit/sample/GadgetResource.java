package dev.openvmo.kit.sample;

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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Endpoint
@Path("/v1/gadgets")
@Tag(name = "Gadgets", description = "Things to try the manners on")
class GadgetResource {
    private final Gadgets gadgets;
    private final Batches batches;

    GadgetResource(Gadgets gadgets, Batches batches) {
        this.gadgets = gadgets;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createGadget", summary = "Make a gadget")
    public RestResponse<GadgetView> create(Input<GadgetRequest> body) {
        return Created.at("/v1/gadgets", gadgets.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createGadgets", summary = "Make many gadgets")
    public BatchResult createMany(Batch<GadgetRequest> items) {
        return batches.create(items, gadgets::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listGadgets", summary = "List gadgets")
    public Page<GadgetView> list(@BeanParam ListQuery query) {
        return gadgets.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getGadget", summary = "Read a gadget")
    public GadgetView get(@PathParam("id") UUID id) {
        return gadgets.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceGadget", summary = "Replace a gadget")
    public GadgetView replace(@PathParam("id") UUID id, Input<GadgetRequest> body) {
        return gadgets.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchGadget", summary = "Change some of a gadget")
    public GadgetView patch(@PathParam("id") UUID id, Input<GadgetRequest> body) {
        return gadgets.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteGadget", summary = "Scrap a gadget")
    public void delete(@PathParam("id") UUID id) {
        gadgets.delete(id);
    }

    @GET
    @Path("/weather")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getWeather", summary = "Read parameters of every kind")
    public Map<String, Object> weather(
            @QueryParam("at") Instant at, @QueryParam("place") UUID place, @QueryParam("kind") GadgetKind kind) {
        if (at == null) {
            throw new IllegalStateException("secret detail");
        }
        return Map.of("at", at);
    }
}

package dev.openvmo.portfolio.valuestreams;

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

/** {@code /v1/value-streams}. */
@Path("/v1/value-streams")
@Endpoint
@Tag(name = "Value streams", description = "Through which a portfolio delivers, and to whom")
class ValueStreamResource {
    static final String PATH = "/v1/value-streams";

    private final ValueStreams streams;
    private final Batches batches;

    ValueStreamResource(ValueStreams streams, Batches batches) {
        this.streams = streams;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createValueStream", summary = "Set up a value stream")
    public RestResponse<ValueStreamView> create(Input<ValueStreamRequest> body) {
        return Created.at(PATH, streams.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createValueStreams", summary = "Set up many value streams")
    public BatchResult createMany(Batch<ValueStreamRequest> items) {
        return batches.create(items, streams::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listValueStreams", summary = "List value streams")
    public Page<ValueStreamView> list(@BeanParam ListQuery query) {
        return streams.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getValueStream", summary = "Read a value stream")
    public ValueStreamView get(@PathParam("id") UUID id) {
        return streams.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceValueStream", summary = "Replace a value stream")
    public ValueStreamView replace(@PathParam("id") UUID id, Input<ValueStreamRequest> body) {
        return streams.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchValueStream", summary = "Change some of a value stream (merge patch)")
    public ValueStreamView patch(@PathParam("id") UUID id, Input<ValueStreamRequest> body) {
        return streams.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteValueStream", summary = "Dissolve an unused value stream")
    public void delete(@PathParam("id") UUID id) {
        streams.delete(id);
    }
}

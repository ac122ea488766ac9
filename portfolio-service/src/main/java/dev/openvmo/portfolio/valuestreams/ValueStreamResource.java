package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.input.Bulk;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/value-streams}. */
@Path("/v1/value-streams")
@Endpoint
@Tag(name = "Value streams", description = "Through which a portfolio delivers, and to whom")
class ValueStreamResource {
    static final String PATH = "/v1/value-streams";

    private final ValueStreams streams;
    private final Bulk bulk;
    private final ValueStreamListing listing;

    ValueStreamResource(ValueStreams streams, Bulk bulk, ValueStreamListing listing) {
        this.streams = streams;
        this.bulk = bulk;
        this.listing = listing;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createValueStream",
            summary = "Set up a value stream",
            description = "One object, an array or NDJSON.")
    public Response create(Input<ValueStreamRequest> body) {
        return bulk.create(body, PATH, one -> streams.setUp(one.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listValueStreams", summary = "List value streams")
    public Page<ValueStreamView> list(@BeanParam ListQuery query) {
        return listing.page(query);
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
        return streams.edit(id, body, false);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchValueStream", summary = "Change some of a value stream (merge patch)")
    public ValueStreamView patch(@PathParam("id") UUID id, Input<ValueStreamRequest> body) {
        return streams.edit(id, body, true);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteValueStream", summary = "Dissolve an unused value stream")
    public Response delete(@PathParam("id") UUID id) {
        streams.dissolve(id);
        return Answers.noContent();
    }
}

package dev.openvmo.alignment.checkins;

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

/** {@code /v1/check-ins}. */
@Path("/v1/check-ins")
@Endpoint
@Tag(name = "Check-ins", description = "What people say of key results")
class CheckInResource {
    static final String PATH = "/v1/check-ins";

    private final CheckIns checkIns;
    private final Batches batches;

    CheckInResource(CheckIns checkIns, Batches batches) {
        this.checkIns = checkIns;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createCheckIn", summary = "Say where a key result stands")
    public RestResponse<CheckInView> create(Input<CheckInRequest> body) {
        return Created.at(PATH, checkIns.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createCheckIns", summary = "Say where many key results stand")
    public BatchResult createMany(Batch<CheckInRequest> items) {
        return batches.create(items, checkIns::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCheckIns", summary = "List check-ins, the latest first")
    public Page<CheckInView> list(@BeanParam ListQuery query) {
        return checkIns.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCheckIn", summary = "Read a check-in")
    public CheckInView get(@PathParam("id") UUID id) {
        return checkIns.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceCheckIn", summary = "Correct a check-in")
    public CheckInView replace(@PathParam("id") UUID id, Input<CheckInRequest> body) {
        return checkIns.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchCheckIn", summary = "Correct some of a check-in (merge patch)")
    public CheckInView patch(@PathParam("id") UUID id, Input<CheckInRequest> body) {
        return checkIns.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteCheckIn", summary = "Take a check-in back")
    public void delete(@PathParam("id") UUID id) {
        checkIns.delete(id);
    }
}

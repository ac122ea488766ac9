package dev.openvmo.kit.openapi;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signatures of every kind, for the document that is made of them. */
@Endpoint
@Path("/v1/samples")
@Tag(name = "Samples", description = "Things to document")
class SampleResource {
    @Schema(name = "SampleRequest")
    record Request(
            @NotBlank @Size(max = 40) @Schema(description = "What it is called.", maxLength = 40, examples = "Ada")
                    String name,
            @Schema(description = "How many.", defaultValue = "7") Integer size) {}

    @Schema(name = "Sample")
    record View(
            UUID id,
            String name,
            @Nullable @Schema(description = "When it ended.") Instant endedAt,
            @Schema(description = "How long it took.") Duration took,
            @Schema(description = "What is in it.", maxItems = 9) List<Part> parts,
            long version)
            implements Versioned {}

    @Schema(name = "SamplePart")
    record Part(
            @Schema(description = "Its number.") int number,
            @Nullable @Schema(description = "Its colour.", maxLength = 20) String colour) {}

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createSample", summary = "Make a sample")
    public RestResponse<View> create(Input<Request> body) {
        return RestResponse.status(RestResponse.Status.CREATED);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSamples", summary = "List samples")
    public Page<View> list(@BeanParam ListQuery query) {
        return new Page<>(List.of(), null, null);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "putSample", summary = "Make or replace a sample")
    public RestResponse<View> put(@PathParam("id") UUID id, Input<Request> body) {
        return RestResponse.ok();
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchSample", summary = "Change some of a sample")
    public View patch(@PathParam("id") UUID id, Input<Request> body) {
        return null;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteSample", summary = "Delete a sample")
    public void delete(@PathParam("id") UUID id) {}
}

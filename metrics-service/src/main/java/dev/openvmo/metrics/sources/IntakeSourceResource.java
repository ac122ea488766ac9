package dev.openvmo.metrics.sources;

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

/** {@code /v1/intake-sources}. */
@Path(IntakeSourceResource.PATH)
@Endpoint
@Tag(name = "Intake", description = "Senders that deliver as they are, and what became of each delivery")
class IntakeSourceResource {
    static final String PATH = "/v1/intake-sources";

    private final IntakeSources sources;
    private final Batches batches;

    IntakeSourceResource(IntakeSources sources, Batches batches) {
        this.sources = sources;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createIntakeSource",
            summary = "Let a sender deliver to a portfolio",
            description = "Nothing is believed until it has a secret: POST /v1/intake-sources/{id}/secrets.")
    public RestResponse<IntakeSourceView> create(Input<IntakeSourceRequest> body) {
        return Created.at(PATH, sources.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createIntakeSources", summary = "Let many senders deliver")
    public BatchResult createMany(Batch<IntakeSourceRequest> items) {
        return batches.create(items, sources::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listIntakeSources", summary = "List sources of deliveries")
    public Page<IntakeSourceView> list(@BeanParam ListQuery query) {
        return sources.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getIntakeSource", summary = "Read a source of deliveries")
    public IntakeSourceView get(@PathParam("id") UUID id) {
        return sources.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceIntakeSource", summary = "Replace a source of deliveries; its secrets stay")
    public IntakeSourceView replace(@PathParam("id") UUID id, Input<IntakeSourceRequest> body) {
        return sources.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchIntakeSource", summary = "Change parts of a source of deliveries (merge patch)")
    public IntakeSourceView patch(@PathParam("id") UUID id, Input<IntakeSourceRequest> body) {
        return sources.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deleteIntakeSource",
            summary = "Let a sender deliver no longer",
            description = "Its secrets and the receipts of its deliveries go with it; the facts stay.")
    public void delete(@PathParam("id") UUID id) {
        sources.delete(id);
    }

    @POST
    @Path("/{id}/secrets")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "addIntakeSecret",
            summary = "Let a sender sign with another secret",
            description =
                    "Two may live: add the new one, give it to the sender, then delete the old one. Both verify meanwhile.")
    public SecretView addSecret(@PathParam("id") UUID id, Input<SecretRequest> body) {
        return sources.addSecret(id, body);
    }

    @DELETE
    @Path("/{id}/secrets/{signingId}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteIntakeSecret", summary = "Believe nothing any more that is signed with a secret")
    public void deleteSecret(@PathParam("id") UUID id, @PathParam("signingId") UUID signingId) {
        sources.deleteSecret(id, signingId);
    }
}

package dev.openvmo.metrics.facts;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/incidents}. */
@Path("/v1/incidents")
@Endpoint
@Tag(name = "Incidents", description = "What failed in an environment")
class IncidentResource {
    private static final String PATH = "/v1/incidents";

    private final Incidents incidents;

    IncidentResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createIncident",
            summary = "Report an incident",
            description =
                    "(source, externalId) written again changes what is said, and leaves the rest as it was. The service, its"
                            + " portfolio and the initiative are found by what the body and the key tell.")
    @APIResponse(
            responseCode = "201",
            description = "a new incident",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the incident that was there, as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentView.class)))
    public RestResponse<IncidentView> create(Input<IncidentRequest> body) {
        var written = incidents.write(body.value());
        return Created.orUpdated(PATH + "/" + written.view().id(), written.view(), written.created());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "createIncidents", summary = "Report up to 10,000 incidents")
    public BatchResult createMany(Batch<IncidentRequest> items) {
        return incidents.writeMany(items);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "listIncidents", summary = "List incidents, the latest first")
    public Page<IncidentView> list(@BeanParam ListQuery query) {
        return incidents.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getIncident", summary = "Read an incident")
    public IncidentView get(@PathParam("id") UUID id) {
        return incidents.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "deleteIncident",
            summary = "Take an incident back",
            description = "What says no more than was known of it does not bring it back.")
    public void delete(@PathParam("id") UUID id) {
        incidents.delete(id);
    }
}

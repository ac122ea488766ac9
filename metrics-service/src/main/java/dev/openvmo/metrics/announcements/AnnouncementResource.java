package dev.openvmo.metrics.announcements;

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

/** {@code /v1/strategy-announcements}. */
@Path(AnnouncementResource.PATH)
@Endpoint
@Tag(name = "Strategy announcements", description = "Who has to know of a strategy in force, and who said that they do")
class AnnouncementResource {
    static final String PATH = "/v1/strategy-announcements";

    private final Announcements announcements;
    private final Batches batches;

    AnnouncementResource(Announcements announcements, Batches batches) {
        this.announcements = announcements;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createStrategyAnnouncement", summary = "Announce a strategy in force")
    public RestResponse<AnnouncementView> create(Input<AnnouncementRequest> body) {
        return Created.at(PATH, announcements.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createStrategyAnnouncements", summary = "Announce strategies in force")
    public BatchResult createMany(Batch<AnnouncementRequest> items) {
        return batches.create(items, announcements::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listStrategyAnnouncements", summary = "List announcements of strategies")
    public Page<AnnouncementView> list(@BeanParam ListQuery query) {
        return announcements.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getStrategyAnnouncement", summary = "Read an announcement of a strategy")
    public AnnouncementView get(@PathParam("id") UUID id) {
        return announcements.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "replaceStrategyAnnouncement", summary = "Replace an announcement of a strategy")
    public AnnouncementView replace(@PathParam("id") UUID id, Input<AnnouncementRequest> body) {
        return announcements.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "patchStrategyAnnouncement",
            summary = "Change parts of an announcement of a strategy (merge patch)")
    public AnnouncementView patch(@PathParam("id") UUID id, Input<AnnouncementRequest> body) {
        return announcements.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteStrategyAnnouncement",
            summary = "Delete an announcement that nobody has acknowledged")
    public void delete(@PathParam("id") UUID id) {
        announcements.delete(id);
    }

    @GET
    @Path("/{id}/acknowledgements")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAcknowledgements",
            summary = "Read who has acknowledged an announcement, and whom to remind")
    public AcknowledgementsView acknowledgements(@PathParam("id") UUID id) {
        return announcements.acknowledgements(id);
    }

    @POST
    @Path("/{id}/acknowledgements")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "acknowledgeAnnouncement",
            summary = "Record that a recipient knows",
            description = "Once more it changes nothing.")
    public AcknowledgementsView acknowledge(@PathParam("id") UUID id, Input<AcknowledgementRequest> body) {
        return announcements.acknowledge(id, body);
    }

    @POST
    @Path("/{id}/links")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "createAnnouncementLink",
            summary = "Make a link by which a recipient acknowledges without an account",
            description =
                    "Shown once; it can be used once, and takes the place of an earlier one of the same recipient.")
    public LinkView link(@PathParam("id") UUID id, Input<LinkRequest> body) {
        return announcements.link(id, body);
    }
}

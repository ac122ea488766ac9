package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.link.ByLink;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/announcement-acknowledgements/{link}}: without a credential, by a link that nobody can guess. */
@Path(AnnouncementLinkResource.PATH)
@Endpoint
@ByLink
@Tag(name = "Strategy announcements")
class AnnouncementLinkResource {
    static final String PATH = "/v1/announcement-acknowledgements";

    private final AnnouncementLinks links;

    AnnouncementLinkResource(AnnouncementLinks links) {
        this.links = links;
    }

    @GET
    @Path("/{link}")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "getLinkedAnnouncement",
            summary = "Read an announcement by link",
            description = "Without an account. A link that was used or is past its end says so.")
    public LinkedAnnouncementView read(
            @Parameter(
                            description = "The link, as it was given.",
                            schema = @Schema(pattern = "^[A-Za-z0-9_-]{43}$"),
                            example = "mHhXPAxdj0rFJ0gVVTZ5Tm5cJmO8f2o9kWk3bq1xYzQ")
                    @PathParam("link")
                    String link) {
        return links.read(link);
    }

    @POST
    @Path("/{link}")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "acknowledgeByLink",
            summary = "Acknowledge an announcement by link",
            description = "Without an account, once.")
    public LinkedAnnouncementView acknowledge(
            @Parameter(
                            description = "The link, as it was given.",
                            schema = @Schema(pattern = "^[A-Za-z0-9_-]{43}$"),
                            example = "mHhXPAxdj0rFJ0gVVTZ5Tm5cJmO8f2o9kWk3bq1xYzQ")
                    @PathParam("link")
                    String link) {
        return links.acknowledge(link);
    }
}

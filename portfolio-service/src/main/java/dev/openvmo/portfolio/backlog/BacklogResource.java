package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/portfolios/{id}/backlog}. */
@Path("/v1/portfolios")
@Endpoint
@Tag(name = "Backlog", description = "What to do first, and why")
class BacklogResource {
    private final BacklogListing backlog;

    BacklogResource(BacklogListing backlog) {
        this.backlog = backlog;
    }

    @GET
    @Path("/{id}/backlog")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listBacklog",
            summary = "Read a portfolio's ranked backlog",
            description = "Rank, alignment and realised value side by side, of what is still to be decided or done."
                    + " A filter leaves items out, never changes ranks. With descendants, what is in the portfolios below is"
                    + " ranked among it by this portfolio's model.")
    public Page<BacklogItem> backlog(
            @PathParam("id") UUID id,
            @QueryParam("descendants")
                    @DefaultValue("false")
                    @Parameter(description = "Whether the portfolios below count, too.")
                    boolean descendants,
            @BeanParam ListQuery query) {
        return descendants ? backlog.tree(id, query) : backlog.page(id, query);
    }
}

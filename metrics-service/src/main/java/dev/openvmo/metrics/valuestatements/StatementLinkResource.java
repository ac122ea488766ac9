package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/value-statements/…/links}: what was taken back is gone. */
@Path(ValueStatementResource.PATH + "/{initiativeId}/links")
@Endpoint
@OnlyNow
@Tag(name = "Value statements")
class StatementLinkResource {
    private final StatementLinks links;

    StatementLinkResource(StatementLinks links) {
        this.links = links;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "shareValueStatement",
            summary = "Share a value statement with whoever holds a link",
            description =
                    "What is shared is the statement as it is now, as far as you may read; share again what has changed. The link is"
                            + " shown once, ends by itself and can be taken back. 409 too-many-links beyond 100 of one initiative.")
    public StatementLinkView share(@PathParam("initiativeId") UUID initiativeId, Input<StatementLinkRequest> body) {
        return links.share(initiativeId, body);
    }

    @GET
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "listValueStatementLinks",
            summary = "List the links that a value statement was shared by",
            description = "Without the links themselves, which nobody knows but their holders.")
    public StatementLinksView list(@PathParam("initiativeId") UUID initiativeId) {
        return links.list(initiativeId);
    }

    @DELETE
    @Path("/{linkId}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "revokeValueStatementLink", summary = "Take back a link to a value statement")
    public void revoke(@PathParam("initiativeId") UUID initiativeId, @PathParam("linkId") UUID linkId) {
        links.revoke(initiativeId, linkId);
    }
}

package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.link.ByLink;
import dev.openvmo.kit.link.Link;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/shared-value-statements}: read without an account. */
@Path("/v1/shared-value-statements/{link}")
@Endpoint
@OnlyNow
@ByLink
@Tag(name = "Value statements")
class SharedStatementResource {
    private final StatementLinks links;

    SharedStatementResource(StatementLinks links) {
        this.links = links;
    }

    @GET
    @Produces({StatementWriter.TYPE, MediaType.APPLICATION_JSON})
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "readSharedValueStatement",
            summary = "Read a value statement by a link, without a key",
            description =
                    "As it was when it was shared. A page; with `Accept: application/json` the figures. 404 link-unknown, 410"
                            + " link-expired.")
    @APIResponse(
            responseCode = "200",
            description = "As it was shared",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ValueStatementView.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 1_000_000, description = "A page."),
                        example = "<!doctype html><title>One-page checkout</title>")
            })
    public ValueStatementView read(
            @PathParam("link")
                    @Parameter(
                            description = "As it was given.",
                            example = "6xHVQv3sYlm2VbnCJm0n1wqk4yQf0u3bZ8r7a9Tc1Zk",
                            schema =
                                    @Schema(
                                            pattern = "^[A-Za-z0-9_-]{43}$",
                                            minLength = Link.LENGTH,
                                            maxLength = Link.LENGTH))
                    String link) {
        return links.open(link);
    }
}

package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/value-statements}. */
@Path(ValueStatementResource.PATH + "/{initiativeId}")
@Endpoint
@Tag(
        name = "Value statements",
        description = "What was promised of an initiative and what came of it, to be read and shared")
class ValueStatementResource {
    static final String PATH = "/v1/value-statements";

    private final ValueStatements statements;

    ValueStatementResource(ValueStatements statements) {
        this.statements = statements;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, StatementWriter.TYPE})
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getValueStatement",
            summary = "Read what was promised of an initiative and what came of it",
            description = "With `Accept: text/html` as a page that prints on one sheet.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ValueStatementView.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 1_000_000, description = "A page."),
                        example = "<!doctype html><title>One-page checkout</title>")
            })
    public ValueStatementView get(@PathParam("initiativeId") UUID initiativeId) {
        return statements.asked(initiativeId);
    }
}

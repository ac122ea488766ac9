package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.operation.OperationView;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/imports}. */
@Path("/v1/imports")
@Endpoint
@OnlyNow
@Tag(name = "Imports", description = "Lists that live in files, taken in as often as anybody likes")
class ImportResource {
    private final Imports imports;
    private final ImportViews views;
    private final ImportWithdrawal withdrawal;

    ImportResource(Imports imports, ImportViews views, ImportWithdrawal withdrawal) {
        this.imports = imports;
        this.views = views;
        this.withdrawal = withdrawal;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "importFile",
            summary = "Take in a CSV file",
            description = "Answers 202 and an operation; the import has the operation's UUID. A row that says what is"
                    + " known already changes nothing. The first row is the header.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = BodyLimits.BYTES),
                            example = "ID,Project Name,Department,Budget (£m)\nRET-12,One-page checkout,Web,£1.25\n"))
    public RestResponse<OperationView> start(
            @Parameter(required = true, description = "key or id of a mapping", example = "pmo-list")
                    @QueryParam("mapping")
                    String mapping,
            @Parameter(
                            description = "true: say what would happen, change nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    String dryRun,
            @Parameter(
                            description =
                                    "Of which day the file is, where its rows do not say; unless given, the mapping's.",
                            example = "2026-03-31")
                    @QueryParam("observedAt")
                    LocalDate observedAt,
            @Parameter(hidden = true) @HeaderParam("Content-Type") MediaType type,
            byte[] content) {
        if (mapping == null || mapping.isBlank()) {
            throw malformed("mapping", "names the import mapping by key or id");
        }
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw malformed("dryRun", "is true or false");
        }
        var operation = imports.accept(mapping, "true".equals(dryRun), observedAt, content, charset(type));
        return operation.accepted();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listImports", summary = "List imports")
    public Page<ImportView> list(@BeanParam ListQuery query) {
        return views.page(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getImport", summary = "Read how far an import is and what came of it")
    public ImportView get(@PathParam("id") UUID id) {
        return views.of(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "withdrawImport",
            summary = "Take back what an import brought",
            description =
                    "Its measurements are deleted, or what the next earlier import said of their day; fields are again"
                            + " what other lists and people say; initiatives that it created and nobody else touched are deleted."
                            + " That follows within moments. One that runs is cancelled. The import itself stays to be looked at.")
    public void withdraw(@PathParam("id") UUID id) {
        withdrawal.withdraw(id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listImportRows", summary = "List what became of each row of a file")
    public Page<ImportRowView> rows(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return views.rows(id, query);
    }

    private static Charset charset(MediaType type) {
        var name = type.getParameters().get("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE, "This charset is not known here.");
        }
    }

    private static Problem malformed(String parameter, String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, "%s %s".formatted(parameter, detail))
                .with("parameter", parameter);
    }
}

package dev.openvmo.portfolio.imports;

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

/** {@code /v1/import-mappings}. */
@Path("/v1/import-mappings")
@Endpoint
@Tag(name = "Imports", description = "Lists that live in files, taken in as often as anybody likes")
class MappingResource {
    static final String PATH = "/v1/import-mappings";

    private final Mappings mappings;
    private final Batches batches;

    MappingResource(Mappings mappings, Batches batches) {
        this.mappings = mappings;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createImportMapping", summary = "Save an import mapping")
    public RestResponse<MappingView> create(Input<MappingRequest> body) {
        return Created.at(PATH, mappings.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createImportMappings", summary = "Save many import mappings")
    public BatchResult createMany(Batch<MappingRequest> items) {
        return batches.create(items, mappings::create);
    }

    @POST
    @Path("/standard")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createStandardImportMapping",
            summary = "Save the mapping of a known export",
            description =
                    "What Jira and Azure DevOps write as CSV is known, with what their states mean; change it as any.")
    public RestResponse<MappingView> createStandard(Input<StandardMappingRequest> body) {
        return Created.at(PATH, mappings.create(body.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listImportMappings", summary = "List import mappings")
    public Page<MappingView> list(@BeanParam ListQuery query) {
        return mappings.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getImportMapping", summary = "Read an import mapping")
    public MappingView get(@PathParam("id") UUID id) {
        return mappings.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceImportMapping", summary = "Replace an import mapping")
    public MappingView replace(@PathParam("id") UUID id, Input<MappingRequest> body) {
        return mappings.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchImportMapping", summary = "Change some of an import mapping (merge patch)")
    public MappingView patch(@PathParam("id") UUID id, Input<MappingRequest> body) {
        return mappings.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteImportMapping", summary = "Forget an import mapping")
    public void delete(@PathParam("id") UUID id) {
        mappings.delete(id);
    }
}

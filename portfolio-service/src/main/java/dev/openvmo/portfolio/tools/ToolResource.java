package dev.openvmo.portfolio.tools;

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

/** {@code /v1/tools}. */
@Path("/v1/tools")
@Endpoint
@Tag(name = "Tools", description = "Licences and environments, and how many of them")
class ToolResource {
    static final String PATH = "/v1/tools";

    private final Tools tools;
    private final Batches batches;

    ToolResource(Tools tools, Batches batches) {
        this.tools = tools;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createTool", summary = "Add a tool")
    public RestResponse<ToolView> create(Input<ToolRequest> body) {
        return Created.at(PATH, tools.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createTools", summary = "Add many tools")
    public BatchResult createMany(Batch<ToolRequest> items) {
        return batches.create(items, tools::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listTools", summary = "List tools")
    public Page<ToolView> list(@BeanParam ListQuery query) {
        return tools.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTool", summary = "Read a tool")
    public ToolView get(@PathParam("id") UUID id) {
        return tools.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceTool", summary = "Replace a tool")
    public ToolView replace(@PathParam("id") UUID id, Input<ToolRequest> body) {
        return tools.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchTool", summary = "Change some of a tool (merge patch)")
    public ToolView patch(@PathParam("id") UUID id, Input<ToolRequest> body) {
        return tools.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteTool", summary = "Take a tool away")
    public void delete(@PathParam("id") UUID id) {
        tools.delete(id);
    }
}

package dev.openvmo.portfolio.templates;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.portfolio.initiatives.InitiativeView;
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

/** {@code /v1/initiative-templates}. */
@Path("/v1/initiative-templates")
@Endpoint
@Tag(name = "Templates", description = "Who has a stake in an initiative, how much they can do, and where they stand")
class TemplateResource {
    static final String PATH = "/v1/initiative-templates";

    private final Templates templates;
    private final Batches batches;

    TemplateResource(Templates templates, Batches batches) {
        this.templates = templates;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createInitiativeTemplate", summary = "Make a template of initiatives")
    public RestResponse<TemplateView> create(Input<TemplateRequest> body) {
        return Created.at(PATH, templates.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createInitiativeTemplates", summary = "Make many templates")
    public BatchResult createMany(Batch<TemplateRequest> items) {
        return batches.create(items, templates::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listInitiativeTemplates", summary = "List templates")
    public Page<TemplateView> list(@BeanParam ListQuery query) {
        return templates.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getInitiativeTemplate", summary = "Read a template")
    public TemplateView get(@PathParam("id") UUID id) {
        return templates.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceInitiativeTemplate", summary = "Replace a template")
    public TemplateView replace(@PathParam("id") UUID id, Input<TemplateRequest> body) {
        return templates.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchInitiativeTemplate", summary = "Change some of a template (merge patch)")
    public TemplateView patch(@PathParam("id") UUID id, Input<TemplateRequest> body) {
        return templates.edit(id, body);
    }

    @POST
    @Path("/{id}/initiatives")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "beginInitiative",
            summary = "Propose an initiative that begins as the template says, with its milestones")
    public RestResponse<InitiativeView> begin(@PathParam("id") UUID id, Input<FromTemplateRequest> body) {
        return Created.at("/v1/initiatives", templates.begin(id, body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteInitiativeTemplate", summary = "Drop a template")
    public void delete(@PathParam("id") UUID id) {
        templates.delete(id);
    }
}

package dev.openvmo.portfolio.skills;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
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

/** {@code /v1/skills}. */
@Path("/v1/skills")
@Endpoint
@Tag(name = "Skills", description = "What people can do, named once for the whole organisation")
class SkillResource {
    static final String PATH = "/v1/skills";

    private final Skills skills;
    private final Batches batches;
    private final Grants caller;

    SkillResource(Skills skills, Batches batches, Grants caller) {
        this.skills = skills;
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createSkill", summary = "Name a skill")
    public RestResponse<SkillView> create(Input<SkillRequest> body) {
        caller.requireEverywhere();
        return Created.at(PATH, skills.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createSkills", summary = "Name many skills")
    public BatchResult createMany(Batch<SkillRequest> items) {
        caller.requireEverywhere();
        return batches.create(items, skills::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSkills", summary = "List skills")
    public Page<SkillView> list(@BeanParam ListQuery query) {
        return skills.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSkill", summary = "Read a skill")
    public SkillView get(@PathParam("id") UUID id) {
        return skills.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceSkill", summary = "Replace a skill")
    public SkillView replace(@PathParam("id") UUID id, Input<SkillRequest> body) {
        return skills.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchSkill", summary = "Change some of a skill (merge patch)")
    public SkillView patch(@PathParam("id") UUID id, Input<SkillRequest> body) {
        return skills.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteSkill", summary = "Take a skill back")
    public void delete(@PathParam("id") UUID id) {
        skills.delete(id);
    }
}

package dev.openvmo.portfolio.dependencies;

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

/** {@code /v1/dependencies}. */
@Path("/v1/dependencies")
@Endpoint
@Tag(name = "Dependencies", description = "Which initiatives wait for which to be finished")
class DependencyResource {
    static final String PATH = "/v1/dependencies";

    private final Dependencies dependencies;
    private final Batches batches;

    DependencyResource(Dependencies dependencies, Batches batches) {
        this.dependencies = dependencies;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createDependency", summary = "Let an initiative wait for another")
    public RestResponse<DependencyView> create(Input<DependencyRequest> body) {
        return Created.at(PATH, dependencies.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createDependencies", summary = "Let many initiatives wait")
    public BatchResult createMany(Batch<DependencyRequest> items) {
        return batches.create(items, dependencies::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listDependencies", summary = "List dependencies")
    public Page<DependencyView> list(@BeanParam ListQuery query) {
        return dependencies.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getDependency", summary = "Read a dependency")
    public DependencyView get(@PathParam("id") UUID id) {
        return dependencies.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceDependency", summary = "Replace a dependency")
    public DependencyView replace(@PathParam("id") UUID id, Input<DependencyRequest> body) {
        return dependencies.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchDependency", summary = "Change some of a dependency (merge patch)")
    public DependencyView patch(@PathParam("id") UUID id, Input<DependencyRequest> body) {
        return dependencies.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteDependency", summary = "Take a dependency away")
    public void delete(@PathParam("id") UUID id) {
        dependencies.delete(id);
    }
}

package dev.openvmo.alignment.themes;

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

/** {@code /v1/themes}. */
@Path("/v1/themes")
@Endpoint
@Tag(name = "Themes", description = "The parts of a strategy, weighted against each other")
class ThemeResource {
    static final String PATH = "/v1/themes";

    private final Themes themes;
    private final Batches batches;

    ThemeResource(Themes themes, Batches batches) {
        this.themes = themes;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createTheme", summary = "Add a theme to a strategy")
    public RestResponse<ThemeView> create(Input<ThemeRequest> body) {
        return Created.at(PATH, themes.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createThemes", summary = "Add many themes")
    public BatchResult createMany(Batch<ThemeRequest> items) {
        return batches.create(items, themes::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listThemes", summary = "List themes")
    public Page<ThemeView> list(@BeanParam ListQuery query) {
        return themes.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTheme", summary = "Read a theme")
    public ThemeView get(@PathParam("id") UUID id) {
        return themes.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "replaceTheme",
            summary = "Replace a theme",
            description = "A new weight scores every initiative that contributes to a strategy in force anew.")
    public ThemeView replace(@PathParam("id") UUID id, Input<ThemeRequest> body) {
        return themes.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "patchTheme",
            summary = "Change some of a theme (merge patch)",
            description = "A new weight scores every initiative that contributes to a strategy in force anew.")
    public ThemeView patch(@PathParam("id") UUID id, Input<ThemeRequest> body) {
        return themes.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteTheme",
            summary = "Remove a theme",
            description = "409 in-use while it has objectives.")
    public void delete(@PathParam("id") UUID id) {
        themes.delete(id);
    }
}

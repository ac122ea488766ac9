package dev.openvmo.portfolio.customfields;

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

/** {@code /v1/custom-fields}. */
@Path("/v1/custom-fields")
@Endpoint
@Tag(name = "Custom fields", description = "What the organisation wants to know of initiatives besides")
class CustomFieldResource {
    static final String PATH = "/v1/custom-fields";

    private final CustomFields fields;
    private final Batches batches;
    private final Grants caller;

    CustomFieldResource(CustomFields fields, Batches batches, Grants caller) {
        this.fields = fields;
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createCustomField", summary = "Declare a custom field")
    public RestResponse<CustomFieldView> create(Input<CustomFieldRequest> body) {
        caller.requireEverywhere();
        return Created.at(PATH, fields.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createCustomFields", summary = "Declare many custom fields")
    public BatchResult createMany(Batch<CustomFieldRequest> items) {
        caller.requireEverywhere();
        return batches.create(items, fields::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCustomFields", summary = "List custom fields")
    public Page<CustomFieldView> list(@BeanParam ListQuery query) {
        return fields.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCustomField", summary = "Read a custom field")
    public CustomFieldView get(@PathParam("id") UUID id) {
        return fields.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceCustomField", summary = "Replace a custom field")
    public CustomFieldView replace(@PathParam("id") UUID id, Input<CustomFieldRequest> body) {
        return fields.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchCustomField", summary = "Change some of a custom field (merge patch)")
    public CustomFieldView patch(@PathParam("id") UUID id, Input<CustomFieldRequest> body) {
        return fields.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteCustomField", summary = "Take a custom field back")
    public void delete(@PathParam("id") UUID id) {
        fields.delete(id);
    }
}

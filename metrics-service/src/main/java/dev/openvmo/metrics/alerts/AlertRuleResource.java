package dev.openvmo.metrics.alerts;

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

/** {@code /v1/alert-rules}. */
@Path("/v1/alert-rules")
@Endpoint
@Tag(name = "Alerts", description = "When somebody is to hear of what metrics say, and when it came to that")
class AlertRuleResource {
    static final String PATH = "/v1/alert-rules";

    private final AlertRules rules;
    private final Batches batches;

    AlertRuleResource(AlertRules rules, Batches batches) {
        this.rules = rules;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createAlertRule", summary = "Add an alert rule")
    public RestResponse<AlertRuleView> create(Input<AlertRuleRequest> body) {
        return Created.at(PATH, rules.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createAlertRules", summary = "Add many alert rules")
    public BatchResult createMany(Batch<AlertRuleRequest> items) {
        return batches.create(items, rules::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAlertRules", summary = "List alert rules")
    public Page<AlertRuleView> list(@BeanParam ListQuery query) {
        return rules.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAlertRule", summary = "Read an alert rule")
    public AlertRuleView get(@PathParam("id") UUID id) {
        return rules.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceAlertRule", summary = "Replace an alert rule")
    public AlertRuleView replace(@PathParam("id") UUID id, Input<AlertRuleRequest> body) {
        return rules.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchAlertRule", summary = "Change parts of an alert rule (merge patch)")
    public AlertRuleView patch(@PathParam("id") UUID id, Input<AlertRuleRequest> body) {
        return rules.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteAlertRule", summary = "Delete an alert rule")
    public void delete(@PathParam("id") UUID id) {
        rules.delete(id);
    }
}

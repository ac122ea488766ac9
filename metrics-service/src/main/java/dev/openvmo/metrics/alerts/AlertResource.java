package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/alerts}. */
@Path("/v1/alerts")
@Endpoint
@Tag(name = "Alerts")
class AlertResource {
    private final AlertStates alerts;

    AlertResource(AlertStates alerts) {
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listAlerts",
            summary = "List alerts, the latest first",
            description =
                    "From when to when rules were breached, by when things were measured, the latest 1,000 times of each rule.")
    public Page<AlertView> list(@BeanParam ListQuery query) {
        return alerts.page(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAlert", summary = "Read an alert")
    public AlertView get(@PathParam("id") UUID id) {
        return alerts.one(id);
    }
}

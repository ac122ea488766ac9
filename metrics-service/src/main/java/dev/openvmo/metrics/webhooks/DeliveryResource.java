package dev.openvmo.metrics.webhooks;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
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

/** {@code /v1/intake-sources/{id}/deliveries}. */
@Path("/v1/intake-sources/{id}/deliveries")
@Endpoint
@OnlyNow
@Tag(name = "Intake")
class DeliveryResource {
    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listIntakeDeliveries", summary = "List what a source delivered, the last first")
    public Page<DeliveryView> list(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return deliveries.page(id, query);
    }

    @GET
    @Path("/{deliveryId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getIntakeDelivery", summary = "Read what became of a delivery")
    public DeliveryView get(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return deliveries.get(id, deliveryId);
    }
}

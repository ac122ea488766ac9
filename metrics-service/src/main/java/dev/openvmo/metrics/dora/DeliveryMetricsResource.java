package dev.openvmo.metrics.dora;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/delivery-metrics}. */
@Path("/v1/delivery-metrics")
@Endpoint
@Tag(name = "Delivery metrics", description = "DORA's five, and what they rest on")
class DeliveryMetricsResource {
    private final DeliveryMetrics metrics;

    DeliveryMetricsResource(DeliveryMetrics metrics) {
        this.metrics = metrics;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getDeliveryMetrics",
            summary = "Read DORA's five metrics of a service, an initiative, a value stream or a portfolio",
            description =
                    "Change lead time, deployment frequency, change fail rate, failed deployment recovery time and deployment rework rate, over"
                            + " the deployments to production that finished from `from` to `to`. What is not known is null with its reason.")
    public DeliveryMetricsView get(@BeanParam DeliveryMetricsRequest query) {
        return metrics.of(query);
    }

    @GET
    @Path("/deployments")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listDeliveryMetricsDeployments",
            summary = "List the deployments that delivery metrics rest on",
            description =
                    "The latest first, each with the changes it was the first to bring, its incidents, whether it failed and why. `interval` says"
                            + " nothing here.")
    public Page<DeliveredView> deployments(
            @BeanParam DeliveryMetricsRequest query,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many a page holds; 50 when absent.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
                    String limit,
            @QueryParam("cursor")
                    @Parameter(
                            description = "nextCursor of the page before.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_.-]+$", maxLength = 4096))
                    String cursor) {
        var page = new ListQuery();
        page.limit = limit;
        page.cursor = cursor;
        return metrics.deployments(query, page);
    }
}

package dev.openvmo.metrics.services;

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

/** {@code /v1/delivery-services}. */
@Path("/v1/delivery-services")
@Endpoint
@Tag(name = "Delivery services", description = "What is delivered: its environments, repositories and facts")
class DeliveryServiceResource {
    private static final String PATH = "/v1/delivery-services";

    private final DeliveryServices services;
    private final Batches batches;

    DeliveryServiceResource(DeliveryServices services, Batches batches) {
        this.services = services;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createDeliveryService",
            summary = "Add a delivery service",
            description = "A fact that names a service nobody has added makes one of that name.")
    public RestResponse<DeliveryServiceView> create(Input<DeliveryServiceRequest> body) {
        return Created.at(PATH, services.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createDeliveryServices", summary = "Add many delivery services")
    public BatchResult createMany(Batch<DeliveryServiceRequest> items) {
        return batches.create(items, services::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listDeliveryServices", summary = "List delivery services")
    public Page<DeliveryServiceView> list(@BeanParam ListQuery query) {
        return services.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getDeliveryService", summary = "Read a delivery service")
    public DeliveryServiceView get(@PathParam("id") UUID id) {
        return services.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceDeliveryService", summary = "Replace a delivery service")
    public DeliveryServiceView replace(@PathParam("id") UUID id, Input<DeliveryServiceRequest> body) {
        return services.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchDeliveryService", summary = "Change parts of a delivery service (merge patch)")
    public DeliveryServiceView patch(@PathParam("id") UUID id, Input<DeliveryServiceRequest> body) {
        return services.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteDeliveryService", summary = "Delete a delivery service that has no facts")
    public void delete(@PathParam("id") UUID id) {
        services.delete(id);
    }
}

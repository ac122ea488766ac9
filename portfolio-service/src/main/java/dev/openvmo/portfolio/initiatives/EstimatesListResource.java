package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/estimates}. */
@Path("/v1/estimates")
@Endpoint
@Tag(name = "Initiatives")
class EstimatesListResource {
    private final EstimatesList list;
    private final Estimates estimates;
    private final Batches batches;

    EstimatesListResource(EstimatesList list, Estimates estimates, Batches batches) {
        this.list = list;
        this.estimates = estimates;
        this.batches = batches;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listEstimates", summary = "List what is estimated of initiatives")
    public Page<EstimatesItemView> list(@BeanParam ListQuery query) {
        return list.page(query);
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createEstimates",
            summary = "Estimate many initiatives that are not estimated yet",
            description = "Each goes on at /v1/initiatives/{id}/estimates.")
    public BatchResult createMany(Batch<EstimatesItem> items) {
        return batches.create(items, estimates::create);
    }
}

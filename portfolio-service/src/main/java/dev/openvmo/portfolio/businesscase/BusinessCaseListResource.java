package dev.openvmo.portfolio.businesscase;

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

/** {@code /v1/business-cases}. */
@Path("/v1/business-cases")
@Endpoint
@Tag(name = "Business cases")
class BusinessCaseListResource {
    private final BusinessCaseList cases;
    private final Batches batches;

    BusinessCaseListResource(BusinessCaseList cases, Batches batches) {
        this.cases = cases;
        this.batches = batches;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBusinessCases", summary = "List business cases")
    public Page<BusinessCaseItemView> list(@BeanParam ListQuery query) {
        return cases.page(query);
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createBusinessCases",
            summary = "Write the business cases of many initiatives that have none",
            description = "Each goes on at /v1/initiatives/{id}/business-case.")
    public BatchResult createMany(Batch<BusinessCaseItem> items) {
        return batches.create(items, cases::create);
    }
}

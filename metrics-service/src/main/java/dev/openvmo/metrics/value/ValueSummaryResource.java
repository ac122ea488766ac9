package dev.openvmo.metrics.value;

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

/** {@code /v1/value-summaries}. */
@Path("/v1/value-summaries")
@Endpoint
@Tag(name = "Value", description = "The value initiatives have realised, and how it is computed")
class ValueSummaryResource {
    private final ValueSummaries summaries;

    ValueSummaryResource(ValueSummaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listValueSummaries",
            summary = "List the initiatives that have been measured, with their value")
    public Page<ValueSummaryView> list(@BeanParam ListQuery query) {
        return summaries.page(query);
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getValueSummary", summary = "Read the value an initiative has realised")
    public ValueSummaryView get(@PathParam("initiativeId") UUID initiativeId) {
        return summaries.one(initiativeId);
    }
}

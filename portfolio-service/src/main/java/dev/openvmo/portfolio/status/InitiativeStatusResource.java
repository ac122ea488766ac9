package dev.openvmo.portfolio.status;

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

/** {@code /v1/initiative-statuses}. */
@Path("/v1/initiative-statuses")
@Endpoint
@Tag(name = "Initiative statuses", description = "Delivery and value of initiatives, told apart")
class InitiativeStatusResource {
    private final InitiativeStatuses statuses;

    InitiativeStatusResource(InitiativeStatuses statuses) {
        this.statuses = statuses;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listInitiativeStatuses",
            summary = "List how far initiatives are and what came of them",
            description = "completedWithoutValue==true finds what was completed and has no value that is known.")
    public Page<InitiativeStatusView> list(@BeanParam ListQuery query) {
        return statuses.list(query);
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getInitiativeStatus", summary = "Read how far an initiative is and what came of it")
    public InitiativeStatusView get(@PathParam("initiativeId") UUID initiativeId) {
        return statuses.get(initiativeId);
    }
}

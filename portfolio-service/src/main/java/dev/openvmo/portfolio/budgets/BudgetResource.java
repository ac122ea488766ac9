package dev.openvmo.portfolio.budgets;

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

/** {@code /v1/budgets}. */
@Path("/v1/budgets")
@Endpoint
@Tag(name = "Budgets", description = "What a value stream may spend in a fiscal period, and what became of it")
class BudgetResource {
    static final String PATH = "/v1/budgets";

    private final Budgets budgets;
    private final Batches batches;

    BudgetResource(Budgets budgets, Batches batches) {
        this.budgets = budgets;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createBudget",
            summary = "Give a value stream a budget for a fiscal period",
            description = "In the portfolio's currency. Periods of one stream do not overlap.")
    public RestResponse<BudgetView> create(Input<BudgetRequest> body) {
        return Created.at(PATH, budgets.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createBudgets", summary = "Give many budgets")
    public BatchResult createMany(Batch<BudgetRequest> items) {
        return batches.create(items, budgets::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBudgets", summary = "List budgets")
    public Page<BudgetView> list(@BeanParam ListQuery query) {
        return budgets.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBudget", summary = "Read a budget")
    public BudgetView get(@PathParam("id") UUID id) {
        return budgets.get(id);
    }

    @GET
    @Path("/{id}/position")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBudgetPosition",
            summary = "Read what became of a budget",
            description = "Committed, left, booked, burnt against an even pace, and what is still to come.")
    public PositionView position(@PathParam("id") UUID id) {
        return budgets.position(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceBudget", summary = "Replace a budget")
    public BudgetView replace(@PathParam("id") UUID id, Input<BudgetRequest> body) {
        return budgets.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "patchBudget",
            summary = "Change some of a budget (merge patch)",
            description = "It is not cut below what is committed.")
    public BudgetView patch(@PathParam("id") UUID id, Input<BudgetRequest> body) {
        return budgets.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteBudget", summary = "Take an untouched budget away")
    public void delete(@PathParam("id") UUID id) {
        budgets.delete(id);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "closeBudget",
            summary = "Close the books of a budget",
            description = "Nothing is committed, released, transferred or booked any more.")
    public BudgetView close(@PathParam("id") UUID id) {
        return budgets.close(id);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "reopenBudget", summary = "Open the books of a budget again")
    public BudgetView reopen(@PathParam("id") UUID id) {
        return budgets.reopen(id);
    }
}

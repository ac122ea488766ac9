package dev.openvmo.alignment.strategies;

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

/** {@code /v1/strategies}. */
@Path("/v1/strategies")
@Endpoint
@Tag(name = "Strategies", description = "Versions of what a portfolio wants; one of them is in force")
class StrategyResource {
    static final String PATH = "/v1/strategies";

    private final Strategies strategies;
    private final StrategyLife life;
    private final Batches batches;

    StrategyResource(Strategies strategies, StrategyLife life, Batches batches) {
        this.strategies = strategies;
        this.life = life;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createStrategy", summary = "Draft a strategy", description = "It starts as a DRAFT.")
    public RestResponse<StrategyView> create(Input<StrategyRequest> body) {
        return Created.at(PATH, strategies.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createStrategies", summary = "Draft many strategies")
    public BatchResult createMany(Batch<StrategyRequest> items) {
        return batches.create(items, strategies::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listStrategies", summary = "List strategies")
    public Page<StrategyView> list(@BeanParam ListQuery query) {
        return strategies.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getStrategy", summary = "Read a strategy")
    public StrategyView get(@PathParam("id") UUID id) {
        return strategies.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "replaceStrategy", summary = "Replace a strategy that is not retired")
    public StrategyView replace(@PathParam("id") UUID id, Input<StrategyRequest> body) {
        return strategies.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "patchStrategy", summary = "Change some of a strategy (merge patch)")
    public StrategyView patch(@PathParam("id") UUID id, Input<StrategyRequest> body) {
        return strategies.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteStrategy",
            summary = "Discard an empty draft",
            description = "409 in-use while it has themes, 409 strategy-in-force once it was activated.")
    public void delete(@PathParam("id") UUID id) {
        strategies.delete(id);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "reviewStrategy", summary = "Put a draft into review")
    public StrategyView review(@PathParam("id") UUID id) {
        return life.review(id);
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "retireStrategy",
            summary = "Retire the strategy in force",
            description = "Initiatives then answer to the nearest portfolio above that has one, or are not scored.")
    public StrategyView retire(@PathParam("id") UUID id) {
        return life.retire(id);
    }
}

package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/metrics}. */
@Path("/v1/metrics")
@Endpoint
@Tag(name = "Metrics", description = "What is measured, in which unit, and how measurements add up")
class MetricResource {
    private static final String PATH = "/v1/metrics";

    private final Metrics metrics;
    private final Batches batches;
    private final Grants caller;

    MetricResource(Metrics metrics, Batches batches, Grants caller) {
        this.metrics = metrics;
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "createMetric", summary = "Define a metric")
    public RestResponse<MetricView> create(Input<MetricRequest> body) {
        caller.requireEverywhere();
        var metric = metrics.create(body.value());
        return Created.named(PATH + "/" + metric.key(), metric);
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "createMetrics", summary = "Define many metrics")
    public BatchResult createMany(Batch<MetricRequest> items) {
        caller.requireEverywhere();
        return batches.create(items, metrics::create);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "listMetrics", summary = "List the metrics")
    public Page<MetricView> list(@BeanParam ListQuery query) {
        return metrics.list(query);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getMetric", summary = "Read a metric's definition")
    public MetricView get(@PathParam("key") String key) {
        return metrics.get(key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "replaceMetric", summary = "Replace a metric's definition")
    public MetricView replace(@PathParam("key") String key, Input<MetricRequest> body) {
        return metrics.edit(key, body);
    }

    @PATCH
    @Path("/{key}")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "patchMetric", summary = "Change parts of a metric's definition")
    public MetricView patch(@PathParam("key") String key, Input<MetricRequest> body) {
        return metrics.edit(key, body);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "deleteMetric", summary = "Delete a metric that has never been measured")
    public void delete(@PathParam("key") String key) {
        metrics.delete(key);
    }
}

package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.input.Bulk;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/metrics}. */
@Path("/v1/metrics")
@Endpoint
@Tag(name = "Metrics", description = "What is measured, in which unit, and how measurements add up")
class MetricResource {
    private static final String PATH = "/v1/metrics";

    private final Metrics metrics;
    private final MetricListing listing;
    private final Bulk bulk;

    MetricResource(Metrics metrics, MetricListing listing, Bulk bulk) {
        this.metrics = metrics;
        this.listing = listing;
        this.bulk = bulk;
    }

    @POST
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Consumes({"application/json", "application/x-ndjson"})
    @Operation(operationId = "defineMetrics", summary = "Define a metric, or many")
    public Response define(Input<MetricRequest> body) {
        if (body.isMany()) {
            return bulk.create(body, PATH, metrics::define);
        }
        var metric = metrics.define(body);
        return Answers.createdAt(PATH + "/" + metric.key(), metric);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "listMetrics", summary = "List the metrics")
    public Page<MetricView> list(@BeanParam ListQuery query) {
        return listing.page(query);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getMetric", summary = "Read a metric's definition")
    public MetricView get(@PathParam("key") String key) {
        return metrics.one(key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "replaceMetric", summary = "Replace a metric's definition")
    public MetricView replace(@PathParam("key") String key, Input<MetricRequest> body) {
        return metrics.edit(key, body, false);
    }

    @PATCH
    @Path("/{key}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "patchMetric", summary = "Change parts of a metric's definition")
    public MetricView patch(@PathParam("key") String key, Input<MetricRequest> body) {
        return metrics.edit(key, body, true);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Roles.PORTFOLIO_MANAGER, Roles.STRATEGIST})
    @Operation(operationId = "deleteMetric", summary = "Delete a metric that has never been measured")
    public Response delete(@PathParam("key") String key) {
        metrics.delete(key);
        return Answers.noContent();
    }
}

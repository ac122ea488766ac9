package dev.openvmo.metrics.flow;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.series.Interval;
import dev.openvmo.metrics.workitems.WorkItemView;
import dev.openvmo.metrics.workitems.WorkItems;
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

/** {@code /v1/flow-metrics}. */
@Path("/v1/flow-metrics")
@Endpoint
@Tag(name = "Flow metrics", description = "How work flows")
class FlowResource {
    private final FlowQuestions questions;
    private final Flows flows;
    private final WorkItems items;

    FlowResource(FlowQuestions questions, Flows flows, WorkItems items) {
        this.questions = questions;
        this.flows = flows;
        this.items = items;
    }

    /** By what the figures can be told apart. */
    @Schema(name = "FlowGrouping", description = "By what the figures are told apart.")
    enum Grouping {
        TEAM
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getFlowMetrics",
            summary = "Read how work flowed: velocity, time, efficiency, load, distribution, predictability",
            description =
                    "Of an initiative, a value stream, a portfolio or a team. What cannot be computed is null with a reason. Teams are"
                            + " told apart only where that is asked for, and come in the order of their names: figures of different teams"
                            + " are of different work, and no ranking.")
    public FlowView get(
            @BeanParam FlowRequest query,
            @QueryParam("interval") @Parameter(description = "Tells the same by interval, too.", example = "WEEK")
                    Interval interval,
            @QueryParam("groupBy") @Parameter(description = "TEAM tells teams apart, too.", example = "TEAM")
                    Grouping groupBy) {
        return flows.of(questions.of(query), interval, groupBy == Grouping.TEAM);
    }

    @GET
    @Path("/cumulative-flow")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getCumulativeFlow",
            summary = "Read how many work items had got how far, day by day",
            description = "Counts are of all since the beginning, at the end of each interval, at most 5,000 of them.")
    public CumulativeView cumulative(
            @BeanParam FlowRequest query,
            @QueryParam("interval")
                    @Parameter(description = "How long each interval is; DAY when absent.", example = "DAY")
                    Interval interval) {
        return flows.cumulative(questions.of(query), interval == null ? Interval.DAY : interval);
    }

    @GET
    @Path("/items")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listFlowItems", summary = "List the work items that a figure rests on")
    public Page<WorkItemView> items(
            @BeanParam FlowRequest query,
            @QueryParam("state") @Parameter(description = "Which; FINISHED when absent.", example = "FINISHED")
                    FlowState state,
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
        var asked = questions.of(query);
        var page = new ListQuery();
        page.limit = limit;
        page.cursor = cursor;
        return items.page(
                page,
                new FlowItems(
                        asked.scope(),
                        state == null ? FlowState.FINISHED : state,
                        asked.window(),
                        query.from + ".." + query.to));
    }
}

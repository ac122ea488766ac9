package dev.openvmo.metrics.insights;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/insight-rules}. */
@Path("/v1/insight-rules")
@Endpoint
@Tag(
        name = "Insights",
        description = "What deserves a look, by which rule and data, and whether it helped to act on it")
class InsightRuleResource {
    static final String PATH = "/v1/insight-rules";

    private final InsightRules rules;
    private final Batches batches;

    InsightRuleResource(InsightRules rules, Batches batches) {
        this.rules = rules;
        this.batches = batches;
    }

    /** The rules that look at a portfolio. */
    @Schema(name = "InsightRulesInForce", description = "The rules that look at a portfolio.")
    record InForce(
            @Schema(description = "The portfolio.") UUID portfolioId,
            @Schema(description = "Each rule that there is.", maxItems = 20) List<RuleInForce> rules) {}

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createInsightRule",
            summary = "Set how a rule looks at a portfolio and those below it",
            description =
                    "Of a portfolio and rule there is one setting: 409 already-exists. Each change is a new version.")
    public RestResponse<InsightRuleView> create(Input<InsightRuleRequest> body) {
        return Created.at(PATH, rules.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createInsightRules", summary = "Set how many rules look")
    public BatchResult createMany(Batch<InsightRuleRequest> items) {
        return batches.create(items, rules::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listInsightRules", summary = "List what is set of rules")
    public Page<InsightRuleView> list(@BeanParam ListQuery query) {
        return rules.list(query);
    }

    @GET
    @Path("/in-force")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getInsightRulesInForce",
            summary = "Read how each rule looks at a portfolio",
            description = "By its own setting, that of the nearest portfolio above that has one, or by defaults.")
    public InForce inForce(
            @Parameter(description = "The portfolio.", required = true) @QueryParam("portfolioId") UUID portfolioId) {
        return new InForce(portfolioId, rules.visible(portfolioId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getInsightRule", summary = "Read what is set of a rule")
    public InsightRuleView get(@PathParam("id") UUID id) {
        return rules.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceInsightRule", summary = "Replace what is set of a rule")
    public InsightRuleView replace(@PathParam("id") UUID id, Input<InsightRuleRequest> body) {
        return rules.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchInsightRule", summary = "Change parts of what is set of a rule (merge patch)")
    public InsightRuleView patch(@PathParam("id") UUID id, Input<InsightRuleRequest> body) {
        return rules.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deleteInsightRule",
            summary = "Set nothing of a rule any more",
            description = "What the nearest portfolio above sets of it holds then, or its defaults.")
    public void delete(@PathParam("id") UUID id) {
        rules.delete(id);
    }
}

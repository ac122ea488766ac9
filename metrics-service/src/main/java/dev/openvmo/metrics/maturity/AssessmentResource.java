package dev.openvmo.metrics.maturity;

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

/** {@code /v1/maturity-assessments}. */
@Path(AssessmentResource.PATH)
@Endpoint
@Tag(name = "Maturity", description = "How far the value way of working has come, by a portfolio's own judgement")
class AssessmentResource {
    static final String PATH = "/v1/maturity-assessments";

    private final Assessments assessments;
    private final Batches batches;

    AssessmentResource(Assessments assessments, Batches batches) {
        this.assessments = assessments;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createMaturityAssessment", summary = "Record a round of self-assessment")
    public RestResponse<AssessmentView> create(Input<AssessmentRequest> body) {
        return Created.at(PATH, assessments.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createMaturityAssessments", summary = "Record many rounds of self-assessment")
    public BatchResult createMany(Batch<AssessmentRequest> items) {
        return batches.create(items, assessments::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMaturityAssessments", summary = "List rounds of self-assessment")
    public Page<AssessmentView> list(@BeanParam ListQuery query) {
        return assessments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getMaturityAssessment", summary = "Read a round of self-assessment")
    public AssessmentView get(@PathParam("id") UUID id) {
        return assessments.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceMaturityAssessment", summary = "Replace a round of self-assessment")
    public AssessmentView replace(@PathParam("id") UUID id, Input<AssessmentRequest> body) {
        return assessments.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "patchMaturityAssessment",
            summary = "Change parts of a round of self-assessment (merge patch)")
    public AssessmentView patch(@PathParam("id") UUID id, Input<AssessmentRequest> body) {
        return assessments.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteMaturityAssessment", summary = "Delete a round of self-assessment")
    public void delete(@PathParam("id") UUID id) {
        assessments.delete(id);
    }

    @GET
    @Path("/{id}/result")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getMaturityResult",
            summary = "Read what a round says: gaps, and what changed since the round before",
            description = "Computed from the ratings, by the edition of the model that the round was judged by.")
    public MaturityResultView result(@PathParam("id") UUID id) {
        return assessments.result(id);
    }
}

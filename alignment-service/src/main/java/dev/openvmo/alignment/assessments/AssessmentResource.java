package dev.openvmo.alignment.assessments;

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

/** {@code /v1/assessments}. */
@Path("/v1/assessments")
@Endpoint
@Tag(name = "Assessments", description = "What each assessor thinks of an initiative, and why")
class AssessmentResource {
    static final String PATH = "/v1/assessments";

    private final Assessments assessments;
    private final Batches batches;

    AssessmentResource(Assessments assessments, Batches batches) {
        this.assessments = assessments;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createAssessment",
            summary = "State an assessment",
            description = "One per initiative, criterion and assessor, who is the caller.")
    public RestResponse<AssessmentView> create(Input<AssessmentRequest> body) {
        return Created.at(PATH, assessments.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createAssessments", summary = "State many assessments")
    public BatchResult createMany(Batch<AssessmentRequest> items) {
        return batches.create(items, assessments::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAssessments", summary = "List assessments")
    public Page<AssessmentView> list(@BeanParam ListQuery query) {
        return assessments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAssessment", summary = "Read an assessment")
    public AssessmentView get(@PathParam("id") UUID id) {
        return assessments.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "replaceAssessment",
            summary = "Replace an assessment",
            description = "Only its assessor may. Scores the initiative anew.")
    public AssessmentView replace(@PathParam("id") UUID id, Input<AssessmentRequest> body) {
        return assessments.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "patchAssessment",
            summary = "Change some of an assessment (merge patch)",
            description = "Only its assessor may. Scores the initiative anew.")
    public AssessmentView patch(@PathParam("id") UUID id, Input<AssessmentRequest> body) {
        return assessments.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "deleteAssessment",
            summary = "Withdraw an assessment",
            description = "Only its assessor may. Scores the initiative anew.")
    public void delete(@PathParam("id") UUID id) {
        assessments.delete(id);
    }
}

package dev.openvmo.metrics.surveys;

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

/** {@code /v1/surveys}. */
@Path(SurveyResource.PATH)
@Endpoint
@Tag(
        name = "Surveys",
        description = "Satisfaction, effort and engagement, asked in rounds and answered by whoever holds a link")
class SurveyResource {
    static final String PATH = "/v1/surveys";

    private final Surveys surveys;
    private final Batches batches;

    SurveyResource(Surveys surveys, Batches batches) {
        this.surveys = surveys;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createSurvey", summary = "Add a survey")
    public RestResponse<SurveyView> create(Input<SurveyRequest> body) {
        return Created.at(PATH, surveys.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createSurveys", summary = "Add many surveys")
    public BatchResult createMany(Batch<SurveyRequest> items) {
        return batches.create(items, surveys::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSurveys", summary = "List surveys")
    public Page<SurveyView> list(@BeanParam ListQuery query) {
        return surveys.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSurvey", summary = "Read a survey")
    public SurveyView get(@PathParam("id") UUID id) {
        return surveys.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "replaceSurvey",
            summary = "Replace a survey",
            description = "Rounds that there are keep the form they were opened with.")
    public SurveyView replace(@PathParam("id") UUID id, Input<SurveyRequest> body) {
        return surveys.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "patchSurvey",
            summary = "Change parts of a survey (merge patch)",
            description = "Rounds that there are keep the form they were opened with.")
    public SurveyView patch(@PathParam("id") UUID id, Input<SurveyRequest> body) {
        return surveys.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteSurvey", summary = "Delete a survey that has no rounds")
    public void delete(@PathParam("id") UUID id) {
        surveys.delete(id);
    }
}

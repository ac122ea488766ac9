package dev.openvmo.metrics.feedback;

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

/** {@code /v1/feedback}. */
@Path(FeedbackResource.PATH)
@Endpoint
@Tag(
        name = "Feedback",
        description = "What customers, stakeholders and teams say, what becomes of it, and what they were answered")
class FeedbackResource {
    static final String PATH = "/v1/feedback";

    private final FeedbackItems items;
    private final Triage triage;
    private final Batches batches;

    FeedbackResource(FeedbackItems items, Triage triage, Batches batches) {
        this.items = items;
        this.triage = triage;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PIPELINE)
    @Operation(
            operationId = "createFeedback",
            summary = "Take in what somebody said",
            description = "What another system calls it is taken once: 409 already-exists with its id.")
    public RestResponse<FeedbackView> create(Input<FeedbackRequest> body) {
        return Created.at(PATH, items.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PIPELINE)
    @Operation(operationId = "createFeedbackItems", summary = "Take in what many said")
    public BatchResult createMany(Batch<FeedbackRequest> said) {
        return batches.create(said, items::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listFeedback", summary = "List feedback")
    public Page<FeedbackView> list(@BeanParam ListQuery query) {
        return items.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getFeedback", summary = "Read an item of feedback")
    public FeedbackView get(@PathParam("id") UUID id) {
        return items.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceFeedback", summary = "Replace an item of feedback")
    public FeedbackView replace(@PathParam("id") UUID id, Input<FeedbackRequest> body) {
        return items.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchFeedback", summary = "Change parts of an item of feedback (merge patch)")
    public FeedbackView patch(@PathParam("id") UUID id, Input<FeedbackRequest> body) {
        return items.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteFeedback", summary = "Delete an item of feedback that has no duplicates")
    public void delete(@PathParam("id") UUID id) {
        items.delete(id);
    }

    @POST
    @Path("/{id}/triage")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "triageFeedback",
            summary = "Say what becomes of an item",
            description =
                    "Accepted, a duplicate of another, or declined with the reason; can be said again until something is planned.")
    public FeedbackView triage(@PathParam("id") UUID id, Input<TriageRequest> body) {
        return triage.triage(id, body);
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "planFeedback", summary = "Say what is to be done about an accepted item")
    public FeedbackView plan(@PathParam("id") UUID id, Input<PlanRequest> body) {
        return triage.plan(id, body);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "answerFeedback",
            summary = "Say what the sender was told",
            description = "Of what was triaged, whatever the verdict: the declined are answered, too.")
    public FeedbackView answer(@PathParam("id") UUID id, Input<AnswerRequest> body) {
        return triage.answer(id, body);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "reopenFeedback", summary = "Take an answer back")
    public FeedbackView reopen(@PathParam("id") UUID id) {
        return triage.reopen(id);
    }

    @GET
    @Path("/{id}/contact")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "getFeedbackContact",
            summary = "Read by what the sender of an item is found",
            description = "In the system that it came from; who only reads feedback is not told.")
    public ContactView contact(@PathParam("id") UUID id) {
        return items.contact(id);
    }

    @DELETE
    @Path("/{id}/contact")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteFeedbackContact", summary = "Forget by what the sender of an item is found")
    public void forgetContact(@PathParam("id") UUID id) {
        items.forgetContact(id);
    }
}

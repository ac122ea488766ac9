package dev.openvmo.metrics.reviews;

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

/** {@code /v1/reviews}. */
@Path(ReviewResource.PATH)
@Endpoint
@Tag(name = "Reviews", description = "Reviews of portfolios, what they saw and what came of them")
class ReviewResource {
    static final String PATH = "/v1/reviews";

    private final Reviews reviews;
    private final Batches batches;

    ReviewResource(Reviews reviews, Batches batches) {
        this.reviews = reviews;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createReview", summary = "Plan the review of a portfolio's period")
    public RestResponse<ReviewView> create(Input<ReviewRequest> body) {
        return Created.at(PATH, reviews.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createReviews", summary = "Plan many reviews")
    public BatchResult createMany(Batch<ReviewRequest> items) {
        return batches.create(items, reviews::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listReviews", summary = "List reviews, the latest first")
    public Page<ReviewView> list(@BeanParam ListQuery query) {
        return reviews.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getReview", summary = "Read a review")
    public ReviewView get(@PathParam("id") UUID id) {
        return reviews.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceReview", summary = "Replace a review; 409 review-closed")
    public ReviewView replace(@PathParam("id") UUID id, Input<ReviewRequest> body) {
        return reviews.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "patchReview",
            summary = "Change parts of a review (merge patch), such as notes and outcomes; 409 review-closed")
    public ReviewView patch(@PathParam("id") UUID id, Input<ReviewRequest> body) {
        return reviews.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deleteReview",
            summary = "Delete a review that was not held",
            description = "409 evidence-frozen where its evidence is kept.")
    public void delete(@PathParam("id") UUID id) {
        reviews.delete(id);
    }

    @POST
    @Path("/{id}/evidence")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "freezeReviewEvidence",
            summary = "Keep what is known now as the evidence of a review",
            description =
                    "The scorecards of the portfolio, with all below it, and of its value streams, and the decisions due, as far as you may"
                            + " read. Once: 409 evidence-frozen, review-closed.")
    public EvidenceView freeze(@PathParam("id") UUID id) {
        return reviews.freeze(id);
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getReviewEvidence",
            summary = "Read what was known when a review looked at it",
            description = "It reads the same after all it speaks of was corrected or deleted.")
    public EvidenceView evidence(@PathParam("id") UUID id) {
        return reviews.evidence(id);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "closeReview",
            summary = "Close a review",
            description = "Nothing of it changes any more. 409 evidence-missing, review-closed.")
    public ReviewView close(@PathParam("id") UUID id) {
        return reviews.close(id);
    }
}

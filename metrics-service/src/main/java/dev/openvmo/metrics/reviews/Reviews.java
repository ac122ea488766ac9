package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was looked at in the review of a period, and what came of it? */
@ApplicationScoped
class Reviews {
    private final ReviewRepository reviews;
    private final Evidence evidence;
    private final Places places;
    private final Grants grants;
    private final TransactionTime time;

    Reviews(ReviewRepository reviews, Evidence evidence, Places places, Grants grants, TransactionTime time) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.places = places;
        this.grants = grants;
        this.time = time;
    }

    Page<ReviewView> list(ListQuery query) {
        return reviews.list(query);
    }

    ReviewView get(UUID id) {
        return reviews.view(id);
    }

    ReviewView create(ReviewRequest request) {
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        return reviews.add(new ReviewEntity(), request);
    }

    /** What was looked at is of one portfolio and period, so that both stay once it is kept: 409 review-closed. */
    ReviewView edit(UUID id, Input<ReviewRequest> body) {
        var review = reviews.forUpdate(id);
        var change = reviews.change(review, body)
                .keeps("/portfolioId", ReviewRequest::portfolioId, "A review stays with its portfolio.");
        review.status.open().orThrow();
        if (review.frozenAt != null && change.differs(ReviewRequest::period)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "Its evidence is of this period.")
                    .at("/period", ErrorCode.IMMUTABLE, "cannot be changed once the evidence is kept");
        }
        return reviews.save(change);
    }

    /** 409 evidence-frozen: what was looked at is never lost. */
    void delete(UUID id) {
        var review = reviews.forUpdate(id);
        requireNotFrozen(review);
        reviews.remove(review);
    }

    /** Keeps what is known now: 409 evidence-frozen the second time. */
    EvidenceView freeze(UUID id) {
        var review = reviews.forStep(id);
        review.status.open().orThrow();
        requireNotFrozen(review);
        evidence.freeze(id, review.portfolioId, time.instant());
        review.frozenAt = time.instant();
        reviews.record(review, "evidence-frozen");
        return evidence.of(id);
    }

    /** 404. */
    EvidenceView evidence(UUID id) {
        reviews.get(id);
        return evidence.of(id);
    }

    /** 409 review-closed, evidence-missing. */
    ReviewView close(UUID id) {
        var review = reviews.forStep(id);
        review.status = review.status.close(review.frozenAt != null).orThrow();
        review.closedAt = time.instant();
        return reviews.record(review, "closed");
    }

    private static void requireNotFrozen(ReviewEntity review) {
        if (review.frozenAt != null) {
            throw Problem.of(
                    ReviewProblem.EVIDENCE_FROZEN, "What was looked at is kept since %s.".formatted(review.frozenAt));
        }
    }
}

package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Reviews as rows: what they look like to callers and neighbours, and that a portfolio has one of each period. */
@Singleton
class ReviewRepository extends ResourceRepository<ReviewEntity, ReviewRequest, ReviewView> {
    ReviewRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "review",
                                (ReviewEntity review) -> new ReviewRequest(
                                        review.portfolioId,
                                        FiscalPeriod.parse(review.period).orElseThrow(),
                                        review.participants,
                                        review.agenda,
                                        review.notes,
                                        json.list(review.outcomesJson, ReviewOutcome.class)),
                                (ReviewEntity review, ReviewRequest said) ->
                                        review.edit(said, json.text(said.outcomes())),
                                (ReviewEntity review) -> ReviewView.of(review, json))
                        .unique("uq_review_period", "/period", "portfolioId", "period")
                        .heldBy("improvementActions", "improvement_action", "review_id")
                        .search("agenda", "notes"));
    }
}

package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Feedback as rows: what it looks like to callers and neighbours, and that what a system calls it is taken once. */
@Singleton
class FeedbackRepository extends ResourceRepository<FeedbackEntity, FeedbackRequest, FeedbackView> {
    FeedbackRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "feedback",
                                (FeedbackEntity entity) -> FeedbackRequest.of(entity, json),
                                (FeedbackEntity entity, FeedbackRequest said) -> entity.edit(said, json),
                                (FeedbackEntity entity) -> FeedbackView.of(entity, json))
                        .unique("uq_feedback_external_id", "/externalId", "source", "externalId")
                        .refers("fk_feedback_duplicate_of", "/duplicateOf")
                        .heldBy("duplicates", "feedback", "duplicate_of")
                        .search("text", "answer"));
    }
}

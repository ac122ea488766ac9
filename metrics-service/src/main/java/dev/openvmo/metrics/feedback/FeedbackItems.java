package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.references.Referables;
import dev.openvmo.metrics.subjects.Follower;
import dev.openvmo.metrics.subjects.MovedRows;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What do customers, stakeholders and teams say? What is said of a subject goes where the subject goes. */
@ApplicationScoped
class FeedbackItems implements Follower {
    private final FeedbackRepository feedback;
    private final Places places;
    private final Referables references;
    private final Grants grants;
    private final Sql sql;
    private final TransactionTime time;
    private final MovedRows rows;

    FeedbackItems(
            FeedbackRepository feedback,
            Places places,
            Referables references,
            Grants grants,
            Sql sql,
            TransactionTime time,
            MovedRows rows) {
        this.feedback = feedback;
        this.places = places;
        this.references = references;
        this.grants = grants;
        this.sql = sql;
        this.time = time;
        this.rows = rows;
    }

    Page<FeedbackView> list(ListQuery query) {
        return feedback.list(query);
    }

    FeedbackView get(UUID id) {
        return feedback.view(id);
    }

    FeedbackView create(FeedbackRequest said) {
        var place = places.await(said.subjectType(), said.subjectId(), "/subjectId");
        grants.require(place.portfolioId());
        requireLinks(said.links());
        var now = time.instant();
        return feedback.add(
                FeedbackEntity.in(place.portfolioId()),
                said.completed(now, null).require(now));
    }

    FeedbackView edit(UUID id, Input<FeedbackRequest> body) {
        var item = feedback.forChange(id);
        var change = feedback.change(item, body, said -> said.completed(item.givenAt, item.contactRef))
                .keeps("/subjectType", FeedbackRequest::subjectType, "Feedback stays with its subject.")
                .keeps("/subjectId", FeedbackRequest::subjectId, "Feedback stays with its subject.");
        change.to().require(time.instant());
        if (change.differs(FeedbackRequest::links)) {
            requireLinks(change.to().links());
        }
        return feedback.save(change);
    }

    void delete(UUID id) {
        feedback.remove(feedback.forUpdate(id));
    }

    /** 404, 403 where the caller may not answer there. */
    ContactView contact(UUID id) {
        var item = feedback.get(id);
        grants.require(item.portfolioId);
        return new ContactView(item.contactRef);
    }

    void forgetContact(UUID id) {
        var item = feedback.forStep(id);
        if (item.contactRef != null) {
            item.contactRef = null;
            feedback.record(item, "updated");
        }
    }

    private void requireLinks(List<FeedbackLink> links) {
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            references.require(link.type().referable(), link.id(), "/links/" + i + "/id");
        }
    }

    @Override
    public void follow(List<UUID> subjects) {
        rows.follow("feedback", "subject_id", feedback.aggregate(), subjects);
    }
}

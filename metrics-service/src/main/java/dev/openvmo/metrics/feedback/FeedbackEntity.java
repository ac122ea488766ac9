package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row of {@code feedback}; it belongs to the portfolio of its subject. */
@Entity(name = "Feedback")
class FeedbackEntity extends ResourceEntity {
    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;

    @Enumerated(EnumType.STRING)
    Sender sender;

    String channel;
    String text;
    Instant givenAt;

    @Enumerated(EnumType.STRING)
    Sentiment sentiment;

    String source;
    String externalId;
    String contactRef;
    List<String> tags = new ArrayList<>();
    String linksJson;

    @Enumerated(EnumType.STRING)
    FeedbackStatus status = FeedbackStatus.NEW;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    String reason;
    UUID duplicateOf;
    String triagedBy;
    Instant triagedAt;
    String plan;
    String plannedBy;
    Instant plannedAt;
    String answer;
    String answeredBy;
    Instant answeredAt;

    static FeedbackEntity in(UUID portfolioId) {
        var feedback = new FeedbackEntity();
        feedback.portfolioId = portfolioId;
        return feedback;
    }

    void edit(FeedbackRequest request, JsonText json) {
        subjectType = request.subjectType();
        subjectId = request.subjectId();
        sender = request.sender();
        channel = request.channel();
        text = request.text();
        givenAt = request.givenAt();
        sentiment = request.sentiment();
        source = request.source();
        externalId = request.externalId();
        contactRef = request.contactRef();
        tags = new ArrayList<>(request.tags());
        linksJson = json.text(request.links());
    }

    List<FeedbackLink> links(JsonText json) {
        return json.list(linksJson, FeedbackLink.class);
    }

    void triage(FeedbackStatus next, TriageRequest how, String by, Instant at) {
        status = next;
        verdict = how.verdict();
        reason = how.reason();
        duplicateOf = how.duplicateOf();
        triagedBy = by;
        triagedAt = at;
    }

    void plan(FeedbackStatus next, String what, String by, Instant at) {
        status = next;
        plan = what;
        plannedBy = by;
        plannedAt = at;
    }

    void answer(FeedbackStatus next, String what, String by, Instant at) {
        status = next;
        answer = what;
        answeredBy = by;
        answeredAt = at;
    }
}

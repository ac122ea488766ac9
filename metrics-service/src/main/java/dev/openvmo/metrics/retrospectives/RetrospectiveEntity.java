package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of {@code retrospective}. */
@Entity(name = "Retrospective")
class RetrospectiveEntity extends ResourceEntity {
    String title;

    @Enumerated(EnumType.STRING)
    RetrospectiveSubject subjectType;

    UUID subjectId;
    LocalDate startsOn;
    LocalDate endsOn;
    List<String> participants;
    String itemsJson;

    @Enumerated(EnumType.STRING)
    RetrospectiveStatus status = RetrospectiveStatus.OPEN;

    Instant closedAt;

    static RetrospectiveEntity in(UUID portfolioId) {
        var retrospective = new RetrospectiveEntity();
        retrospective.portfolioId = portfolioId;
        return retrospective;
    }

    void edit(RetrospectiveRequest request, JsonText json) {
        title = request.title();
        subjectType = request.subjectType();
        subjectId = request.subjectId();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        participants = request.participants();
        itemsJson = json.text(request.items());
    }

    List<RetrospectiveItem> items(JsonText json) {
        return json.list(itemsJson, RetrospectiveItem.class);
    }

    void close(Instant at) {
        status = RetrospectiveStatus.CLOSED;
        closedAt = at;
    }
}

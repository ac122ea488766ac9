package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code announcement}; it belongs to the portfolio of its strategy, which is called as it was then. */
@Entity(name = "Announcement")
class AnnouncementEntity extends ResourceEntity {
    UUID strategyId;
    String strategyName;
    String text;
    Instant announcedAt;
    Instant dueAt;
    String recipientsJson;
    int named;
    int acknowledged;

    static AnnouncementEntity of(UUID portfolioId, String strategyName) {
        var announcement = new AnnouncementEntity();
        announcement.portfolioId = portfolioId;
        announcement.strategyName = strategyName;
        return announcement;
    }

    void edit(AnnouncementRequest request, JsonText json) {
        strategyId = request.strategyId();
        text = request.text();
        announcedAt = request.announcedAt();
        dueAt = request.dueAt();
        recipientsJson = json.text(request.recipients());
        named = request.recipients().size();
    }

    List<Recipient> recipients(JsonText json) {
        return json.list(recipientsJson, Recipient.class);
    }
}

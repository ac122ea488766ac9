package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An announcement as callers see it. */
@Schema(name = "StrategyAnnouncement")
record AnnouncementView(
        UUID id,
        UUID portfolioId,
        UUID strategyId,
        @Schema(description = "What it was called then.", maxLength = 200, examples = "2027 strategy")
                String strategyName,
        String text,
        Instant announcedAt,
        @Nullable Instant dueAt,
        List<Recipient> recipients,
        @Schema(description = "How many have to know.", minimum = "1", examples = "12") int named,
        @Schema(description = "How many said that they do.", minimum = "0", examples = "9") int acknowledged,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static AnnouncementView of(AnnouncementEntity entity, JsonText json) {
        return new AnnouncementView(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.strategyName,
                entity.text,
                entity.announcedAt,
                entity.dueAt,
                entity.recipients(json),
                entity.named,
                entity.acknowledged,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}

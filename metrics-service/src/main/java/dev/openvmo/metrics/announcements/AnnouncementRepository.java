package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Announcements as rows: what they look like to callers and neighbours, and that what is acknowledged stays. */
@Singleton
class AnnouncementRepository extends ResourceRepository<AnnouncementEntity, AnnouncementRequest, AnnouncementView> {
    AnnouncementRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "announcement",
                                (AnnouncementEntity entity) -> AnnouncementRequest.of(entity, json),
                                (AnnouncementEntity entity, AnnouncementRequest said) -> entity.edit(said, json),
                                (AnnouncementEntity entity) -> AnnouncementView.of(entity, json))
                        .heldBy("acknowledgements", "acknowledgement", "announcement_id")
                        .search("text", "strategyName")
                        .sort("-announcedAt"));
    }
}

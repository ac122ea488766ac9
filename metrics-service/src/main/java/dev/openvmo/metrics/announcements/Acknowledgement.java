package dev.openvmo.metrics.announcements;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a recipient knows. */
@Schema(name = "AnnouncementAcknowledgement")
record Acknowledgement(
        @Nullable @Schema(description = "The stakeholder, where the recipient is one.") UUID stakeholderId,
        @Schema(description = "Who it is.", maxLength = 200, examples = "Works council") String name,
        @Schema(description = "Since when.") Instant acknowledgedAt,
        @Nullable @Schema(description = "Who recorded it; absent where the recipient used a link.", maxLength = 200)
                String recordedBy) {}

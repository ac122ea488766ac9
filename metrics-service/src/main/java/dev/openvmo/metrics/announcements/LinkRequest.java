package dev.openvmo.metrics.announcements;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a link is made. */
@Schema(
        name = "AnnouncementLinkRequest",
        examples = {"{\"name\":\"Works council\",\"expiresAt\":\"2026-12-31T23:00:00Z\"}"})
record LinkRequest(
        @Nullable @Schema(description = "The stakeholder, where the recipient is one.") UUID stakeholderId,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Who it is, where the recipient is no stakeholder.", examples = "Works council")
                String name,
        @Nullable @Schema(description = "Until when it can be used; for 30 days where that is not told.")
                Instant expiresAt) {

    AcknowledgementRequest recipient() {
        return new AcknowledgementRequest(stakeholderId, name);
    }
}

package dev.openvmo.metrics.announcements;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which recipient of an announcement. */
@Schema(
        name = "AnnouncementRecipientRequest",
        examples = {"{\"name\":\"Works council\"}"})
record AcknowledgementRequest(
        @Nullable @Schema(description = "The stakeholder, where the recipient is one.") UUID stakeholderId,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Who it is, where the recipient is no stakeholder.", examples = "Works council")
                String name) {

    String key() {
        return new Recipient(stakeholderId, name).key();
    }
}

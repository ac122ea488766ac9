package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.derivation.Computed;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who knows, and who has to be reminded. */
@Schema(name = "AnnouncementAcknowledgements")
record AcknowledgementsView(
        @Schema(description = "The announcement.") UUID announcementId,
        @Schema(description = "Acknowledged over named, from 0 to 1.") Computed share,
        @Schema(description = "Whether the time for it is over and somebody has not acknowledged it.") boolean overdue,
        @Schema(description = "Who has acknowledged it, in the order in which they did.", maxItems = 1000)
                List<Acknowledgement> acknowledged,
        @Schema(description = "Who has not: whom to remind.", maxItems = 1000) List<Recipient> outstanding) {}

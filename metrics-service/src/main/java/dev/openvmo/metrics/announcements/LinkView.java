package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.http.ShownOnce;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link by which a recipient acknowledges an announcement. */
@Schema(name = "AnnouncementLink")
record LinkView(
        @Nullable
                @Schema(
                        description = "Where the recipient reads and acknowledges it without an account; shown once.",
                        maxLength = 200,
                        examples = "/v1/announcement-acknowledgements/mHhXPAxdj0rFJ0gVVTZ5Tm5cJmO8f2o9kWk3bq1xYzQ")
                String path,
        @Schema(description = "Who is to use it.", maxLength = 200, examples = "Works council") String name,
        @Schema(description = "Until when it can be used.") Instant expiresAt)
        implements ShownOnce {

    @Override
    public LinkView later() {
        return new LinkView(null, name, expiresAt);
    }
}

package dev.openvmo.metrics.announcements;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An announcement as a recipient without an account sees it. */
@Schema(name = "LinkedAnnouncement")
record LinkedAnnouncementView(
        @Schema(description = "What the strategy is called.", maxLength = 200, examples = "2027 strategy")
                String strategyName,
        @Schema(
                        description = "What is announced.",
                        maxLength = 20_000,
                        examples = "From April on we win back the checkout.")
                String text,
        @Schema(description = "To whom.", maxLength = 200, examples = "Works council") String name,
        @Schema(description = "When it was announced.") Instant announcedAt,
        @Nullable @Schema(description = "Until when it is to be acknowledged.") Instant dueAt,
        @Schema(description = "Whether it has been, by this recipient.") boolean acknowledged) {}

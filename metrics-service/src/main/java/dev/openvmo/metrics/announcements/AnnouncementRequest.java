package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of an announcement. */
@Schema(
        name = "StrategyAnnouncementRequest",
        examples = {
            """
            {"strategyId":"01935a00-0000-7000-8000-000000000201","text":"From April on we win back the checkout.",\
            "dueAt":"2026-12-15T17:00:00Z","recipients":[{"name":"Works council"},{"name":"Grace Moor"}]}"""
        })
record AnnouncementRequest(
        @NotNull @Schema(description = "Which strategy, in force; cannot be changed later.") UUID strategyId,
        @NotBlank
                @Size(max = 20_000)
                @Schema(
                        description = "What its recipients have to know.",
                        examples = "From April on we win back the checkout.")
                String text,
        @Nullable @Schema(description = "When it was announced; now where that is not told.") Instant announcedAt,
        @Nullable @Schema(description = "Until when they are to have acknowledged it.") Instant dueAt,
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Who has to know.")
                List<@NotNull @Valid Recipient> recipients) {

    static AnnouncementRequest of(AnnouncementEntity entity, JsonText json) {
        return new AnnouncementRequest(
                entity.strategyId, entity.text, entity.announcedAt, entity.dueAt, entity.recipients(json));
    }

    AnnouncementRequest since(Instant moment) {
        return new AnnouncementRequest(strategyId, text, announcedAt == null ? moment : announcedAt, dueAt, recipients);
    }

    AnnouncementRequest to(List<Recipient> named) {
        return new AnnouncementRequest(strategyId, text, announcedAt, dueAt, named);
    }

    /** 422 where it was to be announced tomorrow or acknowledged before, or its recipients are nobody. */
    AnnouncementRequest require(Instant now) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "It is announced, then acknowledged.");
        if (announcedAt.isAfter(now)) {
            refusal.at("/announcedAt", ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
        if (dueAt != null && !dueAt.isAfter(announcedAt)) {
            refusal.at("/dueAt", ErrorCode.IN_ORDER, "must be after announcedAt");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        Recipient.requireDistinct(recipients);
        return this;
    }
}

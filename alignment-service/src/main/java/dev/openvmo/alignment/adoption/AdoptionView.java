package dev.openvmo.alignment.adoption;

import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a strategy has become known. */
@Schema(
        name = "StrategyAdoption",
        examples = {
            """
            {"strategyId":"01935a00-0000-7000-8000-000000000201","announcements":1,"announcedAt":"2026-11-20T09:05:00Z",\
            "named":12,"acknowledged":9,"overdue":0,\
            "share":{"value":0.75,"asOf":"2026-11-26T10:00:00Z","sampleSize":12}}"""
        })
record AdoptionView(
        @Schema(description = "The strategy.") UUID strategyId,
        @Schema(description = "How often it was announced.", minimum = "0", examples = "1") long announcements,
        @Nullable @Schema(description = "When it was announced first; absent where it was not.") Instant announcedAt,
        @Schema(
                        description = "How many were named; who is named in two announcements counts twice.",
                        minimum = "0",
                        examples = "12")
                long named,
        @Schema(description = "How many of them have acknowledged it.", minimum = "0", examples = "9")
                long acknowledged,
        @Schema(description = "How many have not although the time for it is over.", minimum = "0", examples = "0")
                long overdue,
        @Schema(description = "Acknowledged over named, from 0 to 1; NOT_ANNOUNCED where it was not.")
                Computed share) {}

package dev.openvmo.metrics.waste;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a portfolio spent on nothing. */
@Schema(name = "WasteReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WasteReportView(
        @Schema(description = "Whose.") UUID portfolioId,
        @Schema(description = "Whether the portfolios below it count, too.", examples = "false") boolean descendants,
        @Schema(description = "What was booked from this day on counts.", examples = "2026-01-01") LocalDate from,
        @Schema(description = "Until this day, which is included.", examples = "2026-03-31") LocalDate to,
        @Nullable
                @Schema(
                        description = "The portfolio's currency, of all amounts; absent where it is not known yet.",
                        maxLength = 3,
                        examples = "GBP")
                String currency,
        @Schema(description = "The day whose exchange rates convert.", examples = "2026-03-31") LocalDate ratesOf,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "All that was booked for initiatives.") Part booked,
        @Schema(description = "Booked for what contributes to no objective.") Part unaligned,
        @Schema(
                        description =
                                "Booked for zombies: those of which an insight was open at the end of that time, and not dismissed.")
                Part zombies,
        @Schema(description = "Paid while work waited or was blocked.") Part waiting,
        @Schema(description = "Paid to mend what had been deployed.") Part rework) {

    /** An amount and how it was made. What is of one part can be of another, too: they do not add up. */
    @Schema(name = "WastePart", description = "An amount and how it was made; parts overlap and do not add up.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @JsonInclude @Schema(nullable = true, description = "How much; null with a reason where it is not known.")
                    Money money,
            @Nullable
                    @Schema(
                            description = "Why it is not known.",
                            pattern = "^[A-Z_]+$",
                            maxLength = 60,
                            examples = "WAITS_NOT_TOLD")
                    String reason,
            @Schema(description = "How it was made, before it was rounded to the currency's minor unit.")
                    Derivation derivation,
            @Schema(description = "Of which initiatives, the most first; a hundred at most.", maxItems = 100)
                    List<Item> initiatives) {}

    /** What of it comes from an initiative. */
    @Schema(name = "WasteItem", description = "What of it comes from an initiative.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "The initiative.") UUID initiativeId,
            @Schema(description = "What it is called.", maxLength = 500, examples = "One-page checkout") String title,
            @Nullable @Schema(description = "What was booked for it; absent where a rate lacks.") Money booked,
            @Nullable @Schema(description = "What of that is of this part; absent where a rate lacks.") Money money) {}
}

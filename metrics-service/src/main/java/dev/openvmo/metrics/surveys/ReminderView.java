package dev.openvmo.metrics.surveys;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a round is to be called to mind: whoever gave the links out follows these events and sends. It says never to whom. */
@Schema(name = "SurveyReminder")
record ReminderView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "The survey.") UUID surveyId,
        @Schema(description = "The round.") UUID roundId,
        @Schema(description = "How many links were given out.", minimum = "0", examples = "40") int invited,
        @Schema(
                        description =
                                "How many at most have not answered: answers are counted by whole anonymity floors.",
                        minimum = "0",
                        examples = "15")
                int unanswered,
        @Schema(description = "Until when it is answered.") Instant closesAt,
        @Schema(description = "When it was asked for.") Instant remindedAt) {}

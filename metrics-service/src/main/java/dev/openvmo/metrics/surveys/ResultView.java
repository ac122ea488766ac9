package dev.openvmo.metrics.surveys;

import dev.openvmo.metrics.anonymity.Cell;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was published of a round when it closed; it reads the same for ever. */
@Schema(name = "SurveyResult")
record ResultView(
        @Schema(description = "The round.") UUID roundId,
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "The survey.") UUID surveyId,
        SurveyKind kind,
        SubjectType subjectType,
        @Schema(description = "What was asked about.") UUID subjectId,
        @Schema(description = "Nothing is told of fewer.", minimum = "5", maximum = "1000", examples = "5")
                int anonymityFloor,
        @Schema(description = "When it closed.") Instant closedAt,
        Cell whole,
        @Nullable
                @Schema(
                        description =
                                "With by=GROUP: each group that somebody was invited of. Those of which nothing is told are, all"
                                        + " together, at the floor.",
                        maxItems = 20)
                List<Cell> groups,
        @Nullable
                @Schema(
                        description = "The metric that the score is a measurement of.",
                        maxLength = 100,
                        examples = "ticketing.nps")
                String metric) {}

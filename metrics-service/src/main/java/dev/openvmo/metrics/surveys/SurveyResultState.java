package dev.openvmo.metrics.surveys;

import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What is announced of a round that has closed.
 *
 * @param id the round's
 * @param score absent below the anonymity floor, as are its interval and the number of responses
 */
record SurveyResultState(
        UUID id,
        UUID portfolioId,
        UUID surveyId,
        UUID roundId,
        SurveyKind kind,
        SubjectType subjectType,
        UUID subjectId,
        @Nullable BigDecimal score,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Integer responses,
        int invited,
        Instant closedAt) {}

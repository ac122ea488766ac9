package dev.openvmo.portfolio.dashboard;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What we keep of a survey's result: columns of table {@code survey_result}. Below the anonymity floor it has no score. */
record SurveyResultCopy(
        UUID id,
        UUID portfolioId,
        UUID surveyId,
        UUID roundId,
        String kind,
        String subjectType,
        UUID subjectId,
        @Nullable BigDecimal score,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Long responses,
        @Nullable Long invited,
        @Nullable Instant closedAt) {}

package dev.openvmo.portfolio.dashboard;

import java.math.BigDecimal;
import java.util.UUID;

/** What we keep of {@code metrics.flow}: columns of table {@code team_flow}; its id is its initiative's or portfolio's. */
record TeamFlowCopy(
        UUID id,
        UUID portfolioId,
        String subjectType,
        Long finished,
        Long inProgress,
        Long timed,
        BigDecimal flowDays,
        Long told,
        BigDecimal activeDays,
        BigDecimal elapsedDays) {}

package dev.openvmo.metrics.flow;

import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * How work flowed in the last 90 days, as it is published on {@code metrics.flow}: of an initiative, or of all there is in a
 * portfolio without those below it. Sums, so that those of several portfolios add up.
 *
 * @param finished how many work items were finished
 * @param inProgress how many are in progress
 * @param timed of how many of the finished it is known when work on them began
 * @param flowDays how long these took together
 * @param told of how many of these it is known when they waited
 * @param activeDays for how long of it somebody worked on these
 * @param elapsedDays how long these took together
 */
record FlowSummaryState(
        UUID id,
        UUID portfolioId,
        SubjectType subjectType,
        int windowDays,
        long finished,
        long inProgress,
        long timed,
        BigDecimal flowDays,
        long told,
        BigDecimal activeDays,
        BigDecimal elapsedDays,
        Instant asOf) {}

package dev.openvmo.metrics.realisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an initiative's benefits were to bring and have brought, in money, as it is published on {@code metrics.realisation}. What
 * is not known is absent.
 *
 * @param currency of all amounts; absent, and they with it, where there are several or none
 * @param adjusted the forecast by what came of each unit that its estimators forecast
 * @param expected what was forecast of the periods that are over and were measured
 * @param came what came in these
 * @param unmeasured of how many benefits a period is over of which nothing was measured
 * @param daysToValue from the funnel to the first benefit that came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RealisationState(
        UUID id,
        UUID portfolioId,
        @Nullable String currency,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal realised,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal came,
        @Nullable BigDecimal ratio,
        @Nullable ValueProgress status,
        int benefits,
        int unvalued,
        int unmeasured,
        @Nullable LocalDate realisedOn,
        @Nullable Integer daysToValue,
        Instant asOf) {}

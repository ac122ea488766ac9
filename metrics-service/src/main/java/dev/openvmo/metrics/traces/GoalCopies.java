package dev.openvmo.metrics.traces;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Our copies of what alignment-service knows: what is wanted, what shows it, and what is done for it. */
@ApplicationScoped
class GoalCopies {
    private final CopyStore store;

    GoalCopies(CopyStore store) {
        this.store = store;
    }

    record StrategyCopy(UUID id, UUID portfolioId, String name, String state) {}

    record ThemeCopy(UUID id, UUID portfolioId, UUID strategyId, String name, BigDecimal weight) {}

    record ObjectiveCopy(UUID id, UUID portfolioId, UUID themeId, String name, BigDecimal weight) {}

    record ContributionCopy(UUID id, UUID portfolioId, UUID initiativeId, UUID objectiveId, BigDecimal strength) {}

    record KeyResultCopy(
            UUID id,
            UUID portfolioId,
            UUID objectiveId,
            String name,
            @Nullable String unit,
            BigDecimal weight,
            @Nullable MeasuredBy measuredBy,
            Progress progress) {}

    record MeasuredBy(String metric, Subject subject) {}

    record Subject(String type, @Nullable UUID id, @Nullable ExternalRef externalRef, @Nullable String key) {}

    record ExternalRef(String source, String externalId) {}

    record Progress(
            @Nullable BigDecimal value,
            @Nullable Instant observedAt,
            Long sampleSize,
            @Nullable BigDecimal grade,
            @Nullable String reason) {}

    @Produces
    @Singleton
    LocalCopy<StrategyCopy> strategies() {
        return LocalCopy.of(store, "alignment", "strategy", StrategyCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<ThemeCopy> themes() {
        return LocalCopy.of(store, "alignment", "theme", ThemeCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<ObjectiveCopy> objectives() {
        return LocalCopy.of(store, "alignment", "objective", ObjectiveCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<ContributionCopy> contributions() {
        return LocalCopy.of(store, "alignment", "contribution", ContributionCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<KeyResultCopy> keyResults() {
        return LocalCopy.of(store, "alignment", "key-result", KeyResultCopy.class);
    }
}

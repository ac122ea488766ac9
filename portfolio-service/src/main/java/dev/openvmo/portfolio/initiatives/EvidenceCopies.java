package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What alignment-service and metrics-service say that gates ask and show; the score itself stands in the ranking. */
@ApplicationScoped
class EvidenceCopies {
    @Produces
    @Singleton
    StateConsumer criteriaSets(CopyStore store) {
        return LocalCopy.of(store, "alignment", "criteria-set", CriteriaSetCopy.class);
    }

    @Produces
    @Singleton
    StateConsumer metricStatuses(CopyStore store) {
        return LocalCopy.of(store, "metrics", "metric-status", MetricStatusCopy.class);
    }

    @Produces
    @Singleton
    StateConsumer lessonSuggestions(CopyStore store) {
        return LocalCopy.of(store, "metrics", "lesson-suggestion", LessonSuggestionCopy.class);
    }

    @Produces
    @Singleton
    StateConsumer benefits(CopyStore store) {
        return LocalCopy.of(store, "metrics", "benefit", BenefitCopy.class);
    }
}

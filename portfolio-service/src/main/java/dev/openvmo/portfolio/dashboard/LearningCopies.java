package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of what metrics-service says of satisfaction, insights and improvement actions. */
@ApplicationScoped
class LearningCopies {
    @Produces
    @Singleton
    LocalCopy<SurveyResultCopy> surveyResults(CopyStore store) {
        return LocalCopy.of(store, "metrics", "survey-result", SurveyResultCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<InsightCopy> insights(CopyStore store) {
        return LocalCopy.of(store, "metrics", "insight", InsightCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<ImprovementActionCopy> actions(CopyStore store) {
        return LocalCopy.of(store, "metrics", "improvement-action", ImprovementActionCopy.class);
    }
}

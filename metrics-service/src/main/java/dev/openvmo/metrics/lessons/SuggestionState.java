package dev.openvmo.metrics.lessons;

import java.util.List;
import java.util.UUID;

/** What was suggested to an initiative, as it is published on {@code metrics.lesson-suggestion}; its id is the initiative's. */
record SuggestionState(UUID id, UUID portfolioId, UUID initiativeId, List<Suggested> lessons) {

    /** The best has rank 1. */
    record Suggested(UUID lessonId, String title, long rank) {}
}

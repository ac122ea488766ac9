package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.copy.Changes;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Our copies of what initiatives say of themselves; those that come, or say otherwise, are told what was learned before. */
@ApplicationScoped
class InitiativeTexts {
    private final CopyStore store;
    private final Marks marks;

    InitiativeTexts(CopyStore store, Marks marks) {
        this.store = store;
        this.marks = marks;
    }

    @Produces
    @Singleton
    StateConsumer texts() {
        return copy().onChange(changes ->
                marks.mark(SuggestionRecompute.KIND, told(changes).ids()));
    }

    private static Changes<InitiativeText> told(Changes<InitiativeText> changes) {
        return changes.whereNew()
                .or("state")
                .or("title")
                .or("description")
                .or("customerNeedNeed")
                .or("tags")
                .or("valueStreamId")
                .or("portfolioId");
    }

    /** 404. */
    InitiativeText get(UUID id) {
        return find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no initiative %s.".formatted(id)));
    }

    Optional<InitiativeText> find(UUID id) {
        return copy().find(id);
    }

    private LocalCopy<InitiativeText> copy() {
        return LocalCopy.of(store, "portfolio", "initiative", InitiativeText.class)
                .table("initiative_text");
    }
}

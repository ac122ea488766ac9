package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Initiatives as subjects. */
@ApplicationScoped
class InitiativeConsumer implements StateConsumer {
    private final Subjects subjects;

    InitiativeConsumer(Subjects subjects) {
        this.subjects = subjects;
    }

    /** What of its state matters here. */
    record InitiativeState(UUID portfolioId, String title) {}

    @Override
    public Aggregate aggregate() {
        return new Aggregate("portfolio", "initiative");
    }

    @Override
    public void apply(List<StateEvent> events) {
        subjects.keep(
                SubjectType.INITIATIVE,
                events.stream().map(InitiativeConsumer::row).toList());
    }

    private static SubjectRow row(StateEvent event) {
        if (event.deleted()) {
            return new SubjectRow(event.id(), event.portfolioId(), null, null, null, true, event.stateVersion());
        }
        var state = event.as(InitiativeState.class);
        return new SubjectRow(event.id(), state.portfolioId(), state.title(), null, null, false, event.stateVersion());
    }
}

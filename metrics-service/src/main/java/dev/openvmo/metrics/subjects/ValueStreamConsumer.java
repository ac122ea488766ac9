package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Value streams as subjects. */
@ApplicationScoped
class ValueStreamConsumer implements StateConsumer {
    private final Subjects subjects;

    ValueStreamConsumer(Subjects subjects) {
        this.subjects = subjects;
    }

    /** What of its state matters here. */
    record ValueStreamState(UUID portfolioId, String name) {}

    @Override
    public Aggregate aggregate() {
        return new Aggregate("portfolio", "value-stream");
    }

    @Override
    public void apply(List<StateEvent> events) {
        subjects.keep(
                SubjectType.VALUE_STREAM,
                events.stream().map(ValueStreamConsumer::row).toList());
    }

    private static SubjectRow row(StateEvent event) {
        if (event.deleted()) {
            return new SubjectRow(event.id(), event.portfolioId(), null, null, null, true, event.stateVersion());
        }
        var state = event.as(ValueStreamState.class);
        return new SubjectRow(event.id(), state.portfolioId(), state.name(), null, null, false, event.stateVersion());
    }
}

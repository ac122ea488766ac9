package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes realised value over into the backlog. */
@ApplicationScoped
class RealisedValueConsumer implements StateConsumer {
    private static final Aggregate SOURCE = new Aggregate("metrics", "value");

    private final Rankings rankings;

    RealisedValueConsumer(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public Aggregate aggregate() {
        return SOURCE;
    }

    @Override
    public void apply(List<StateEvent> events) {
        rankings.value(events.stream().map(RealisedValueConsumer::read).toList());
    }

    static RealisedValue read(StateEvent event) {
        return event.deleted()
                ? RealisedValue.gone(event.id(), event.stateVersion())
                : event.as(RealisedValue.class).at(event.id(), event.stateVersion());
    }
}

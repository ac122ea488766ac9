package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes alignment over into the backlog. */
@ApplicationScoped
class AlignmentScoreConsumer implements StateConsumer {
    private static final Aggregate SOURCE = new Aggregate("alignment", "score");

    private final Rankings rankings;

    AlignmentScoreConsumer(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public Aggregate aggregate() {
        return SOURCE;
    }

    @Override
    public void apply(List<StateEvent> events) {
        rankings.align(events.stream().map(AlignmentScoreConsumer::read).toList());
    }

    static AlignmentScore read(StateEvent event) {
        return event.deleted()
                ? AlignmentScore.gone(event.id(), event.stateVersion())
                : event.as(AlignmentScore.class).at(event.id(), event.stateVersion());
    }
}

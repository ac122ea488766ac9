package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.copy.RecordConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes alignment and realised value over into the backlog. */
@ApplicationScoped
class RankingInputs {
    private final Rankings rankings;

    RankingInputs(Rankings rankings) {
        this.rankings = rankings;
    }

    @Produces
    @Singleton
    RecordConsumer<AlignmentScore> alignment() {
        return RecordConsumer.of("alignment", "score", AlignmentScore.class, rankings::align);
    }

    @Produces
    @Singleton
    RecordConsumer<RealisedValue> value() {
        return RecordConsumer.of("metrics", "value", RealisedValue.class, rankings::value);
    }
}

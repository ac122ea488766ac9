package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.copy.RecordConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes alignment, realised value and what benefits are to bring over into the backlog. */
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
    LocalCopy<RealisationCopy> realisation(CopyStore store) {
        return LocalCopy.of(store, "metrics", "realisation", RealisationCopy.class)
                .onChange(changes -> rankings.forecast(changes.ids()));
    }

    @Produces
    @Singleton
    RecordConsumer<RealisedValue> value() {
        return RecordConsumer.of("metrics", "value", RealisedValue.class, rankings::value);
    }
}

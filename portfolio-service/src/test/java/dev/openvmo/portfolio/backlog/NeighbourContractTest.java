package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.copy.StateReader;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the neighbours publish can be read here. */
class NeighbourContractTest {
    private static final Aggregate SCORE = new Aggregate("alignment", "score");
    private static final Aggregate VALUE = new Aggregate("metrics", "value");
    private static final StateReader<AlignmentScore> SCORES = StateReader.of(AlignmentScore.class);
    private static final StateReader<RealisedValue> VALUES = StateReader.of(RealisedValue.class);

    @Test
    void readsAnAlignmentScore() {
        var sample = Contracts.sample(SCORE);

        assertThat(SCORES.read(Contracts.sampleEvent(SCORE)))
                .isEqualTo(new AlignmentScore(
                        UUID.fromString(sample.get("id").asText()),
                        new BigDecimal("64"),
                        null,
                        Instant.parse(sample.get("asOf").asText()),
                        1L));
    }

    @Test
    void readsARealisedValue() {
        var sample = Contracts.sample(VALUE);

        assertThat(VALUES.read(Contracts.sampleEvent(VALUE)))
                .isEqualTo(new RealisedValue(
                        UUID.fromString(sample.get("id").asText()),
                        new BigDecimal("3.1"),
                        "%",
                        null,
                        2L,
                        Instant.parse(sample.get("asOf").asText()),
                        1L));
    }

    @Test
    void aDeletionLeavesNothingButItsVersion() {
        assertThat(SCORES.read(Contracts.deletionEvent(SCORE)))
                .extracting(AlignmentScore::value, AlignmentScore::stateVersion)
                .containsExactly(null, 2L);
        assertThat(VALUES.read(Contracts.deletionEvent(VALUE)))
                .extracting(RealisedValue::value, RealisedValue::stateVersion)
                .containsExactly(null, 2L);
    }
}

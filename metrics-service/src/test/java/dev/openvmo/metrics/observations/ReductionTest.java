package dev.openvmo.metrics.observations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReductionTest {
    private static final NaturalKey KEYS = new NaturalKey();
    private static final UUID SUBJECT = new UUID(1, 1);

    @Example
    void theLaterOfTwoWithoutRevisionWins() {
        var reduction = reduce(List.of(observation("a", 1, null), observation("a", 2, null)));

        assertThat(values(reduction)).containsExactly(2);
        var group = reduction.groups().iterator().next();
        assertThat(group.winnerIndex()).isEqualTo(1);
        assertThat(group.losers()).containsExactly(new Reduction.Loser(0, Supersession.ACCEPTED));
    }

    @Example
    void theHigherRevisionWinsWhicheverComesFirst() {
        var reduction = reduce(List.of(observation("a", 1, 7L), observation("a", 2, 6L), observation("a", 1, 7L)));

        assertThat(values(reduction)).containsExactly(1);
        assertThat(reduction.groups().iterator().next().losers())
                .containsExactly(
                        new Reduction.Loser(1, Supersession.STALE), new Reduction.Loser(2, Supersession.UNCHANGED));
    }

    @Example
    void anUnrevisedCorrectionDoesNotForgetTheRevisionReached() {
        var reduction = reduce(List.of(observation("a", 1, 7L), observation("a", 2, null), observation("a", 3, 6L)));

        assertThat(values(reduction)).containsExactly(2);
        assertThat(reduction.winners().get(0).observation().revision()).isEqualTo(7);
    }

    @Property(tries = 300)
    void anyOrderAndAnyNumberOfRevisedMeasurementsEndTheSame(
            @ForAll("revised") List<Observation> batch, @ForAll long seed) {
        var shuffled = new ArrayList<>(batch);
        shuffled.addAll(batch.subList(0, batch.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(reduce(shuffled).winners()).isEqualTo(reduce(batch).winners());
    }

    @Property(tries = 300)
    void splittingABatchChangesNothing(@ForAll("revised") List<Observation> batch, @ForAll long seed) {
        var cut = batch.isEmpty() ? 0 : new Random(seed).nextInt(batch.size());
        var first = reduce(batch.subList(0, cut)).winners().stream().map(ResolvedObservation::observation);
        var both = new ArrayList<>(first.toList());
        both.addAll(batch.subList(cut, batch.size()));

        assertThat(reduce(both).winners()).isEqualTo(reduce(batch).winners());
    }

    @Property(tries = 300)
    void everyItemHasOneFate(@ForAll("any") List<Observation> batch) {
        var tally = new IntakeResult(batch.size());

        reduce(batch).groups().forEach(group -> tally.counted(group, Supersession.ACCEPTED, false));

        assertThat(tally.count(Supersession.ACCEPTED)
                        + tally.count(Supersession.UNCHANGED)
                        + tally.count(Supersession.STALE))
                .isEqualTo(batch.size());
    }

    @Provide
    Arbitrary<List<Observation>> revised() {
        return observations(Arbitraries.longs().between(0, 4));
    }

    @Provide
    Arbitrary<List<Observation>> any() {
        return observations(Arbitraries.longs().between(0, 4).injectNull(0.5));
    }

    private static Arbitrary<List<Observation>> observations(Arbitrary<Long> revisions) {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"), Arbitraries.integers().between(1, 3), revisions)
                .as(ReductionTest::observation)
                .list()
                .ofMaxSize(40);
    }

    private static Observation observation(String externalId, int value, Long revision) {
        return new Observation(
                KEYS.id("s", externalId),
                "s",
                externalId,
                "m",
                SubjectType.INITIATIVE,
                SUBJECT,
                Instant.EPOCH,
                BigDecimal.valueOf(value),
                revision);
    }

    private static Reduction reduce(List<Observation> batch) {
        var reduction = new Reduction();
        for (int i = 0; i < batch.size(); i++) {
            reduction.add(i, new ResolvedObservation(batch.get(i), null));
        }
        return reduction;
    }

    private static List<Integer> values(Reduction reduction) {
        return reduction.winners().stream()
                .map(placed -> placed.observation().value().intValue())
                .toList();
    }
}

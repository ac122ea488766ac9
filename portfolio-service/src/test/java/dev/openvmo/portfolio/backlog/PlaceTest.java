package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID HIGH_BIT = new UUID(-1, 0);

    @Test
    void theHigherScoreComesFirst() {
        assertThat(new Place(3.0, null, B)).isLessThan(new Place(2.0, 90.0, A));
    }

    @Test
    void amongEqualScoresTheBetterAlignedComesFirst() {
        assertThat(new Place(3.0, 50.0, B)).isLessThan(new Place(3.0, 40.0, A));
        assertThat(new Place(3.0, 0.0, B)).isLessThan(new Place(3.0, null, A));
    }

    @Test
    void zeroComesBeforeNone() {
        assertThat(new Place(0.0, null, B)).isLessThan(new Place(null, 100.0, A));
    }

    @Test
    void tiesBreakByIdInTheOrderOfItsBytes() {
        assertThat(new Place(1.0, 1.0, A)).isLessThan(new Place(1.0, 1.0, B));
        assertThat(new Place(1.0, 1.0, B)).isLessThan(new Place(1.0, 1.0, HIGH_BIT));
    }

    @Property
    void theOrderIsTheSameHoweverItArrives(@ForAll("places") List<Place> places, @ForAll long seed) {
        var shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(shuffled.stream().sorted().toList())
                .isEqualTo(places.stream().sorted().toList());
    }

    @Provide
    Arbitrary<List<Place>> places() {
        var number = Arbitraries.doubles().between(0, 3).ofScale(0).injectNull(0.2);
        var id = Arbitraries.longs().map(bits -> new UUID(bits, ~bits));
        return Combinators.combine(number, number, id)
                .as(Place::new)
                .list()
                .uniqueElements(Place::initiativeId)
                .ofMaxSize(40);
    }
}

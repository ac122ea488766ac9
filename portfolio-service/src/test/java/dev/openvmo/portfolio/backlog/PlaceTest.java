package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
        assertThat(place(3, null, B)).isLessThan(place(2, 90, A));
    }

    @Test
    void amongEqualScoresTheBetterAlignedComesFirst() {
        assertThat(place(3, 50, B)).isLessThan(place(3, 40, A));
        assertThat(place(3, 0, B)).isLessThan(place(3, null, A));
    }

    @Test
    void zeroComesBeforeNone() {
        assertThat(place(0, null, B)).isLessThan(place(null, 100, A));
    }

    @Test
    void tiesBreakByIdInTheOrderOfItsBytes() {
        assertThat(place(1, 1, A)).isLessThan(place(1, 1, B));
        assertThat(place(1, 1, B)).isLessThan(place(1, 1, HIGH_BIT));
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
        var number = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(3))
                .ofScale(0)
                .injectNull(0.2);
        var id = Arbitraries.longs().map(bits -> new UUID(bits, ~bits));
        return Combinators.combine(number, number, id)
                .as(Place::new)
                .list()
                .uniqueElements(Place::initiativeId)
                .ofMaxSize(40);
    }

    private static Place place(Integer score, Integer alignment, UUID id) {
        return new Place(decimal(score), decimal(alignment), id);
    }

    private static BigDecimal decimal(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}

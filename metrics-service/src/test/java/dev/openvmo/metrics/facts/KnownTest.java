package dev.openvmo.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final int MEMBERS = 3;

    record Message(List<Known.Said> said, Long revision) {}

    @Property(tries = 500)
    void anyOrderAndAnyDuplicatesEndTheSame(@ForAll("messages") List<Message> messages, @ForAll Random random) {
        var shuffled = new ArrayList<>(messages);
        shuffled.addAll(messages.subList(0, random.nextInt(messages.size() + 1)));
        Collections.shuffle(shuffled, random);

        assertThat(all(shuffled)).isEqualTo(all(messages));
    }

    @Property(tries = 200)
    void whatWasSaidBeforeChangesNothing(@ForAll("messages") List<Message> messages) {
        var known = all(messages);

        assertThat(messages).allSatisfy(message -> assertThat(
                        known.with(message.said, message.revision).fate())
                .isNotEqualTo(Fate.ACCEPTED));
    }

    @Test
    void eachMemberHasTheLastRevisionThatTellsIt() {
        var known = Known.nothing(2)
                .with(Arrays.asList(new Known.Said("old"), new Known.Said("kept")), 1L)
                .known()
                .with(Arrays.asList(new Known.Said("new"), null), 2L)
                .known();

        assertThat(known).isEqualTo(new Known(List.of("new", "kept"), List.of(2L, 1L)));
    }

    @Test
    void whatIsSaidToBeNoneIsForgotten() {
        var known =
                Known.nothing(1).with(List.of(new Known.Said("resolved")), 1L).known();

        assertThat(known.with(List.of(new Known.Said(null)), 2L).known().values())
                .containsExactly((Comparable<?>) null);
        assertThat(known.with(List.of(new Known.Said(null)), 1L).fate()).isEqualTo(Fate.STALE);
    }

    @Test
    void withoutARevisionTheLaterWinsAndTheRevisionReachedStaysTheOneToBeat() {
        var known = Known.nothing(1)
                .with(List.of(new Known.Said("b")), 5L)
                .known()
                .with(List.of(new Known.Said("a")), null)
                .known();

        assertThat(known).isEqualTo(new Known(List.of("a"), List.of(5L)));
        assertThat(known.with(List.of(new Known.Said("c")), 4L).fate()).isEqualTo(Fate.STALE);
        assertThat(known.with(List.of(new Known.Said("a")), null).fate()).isEqualTo(Fate.UNCHANGED);
    }

    private static Known all(List<Message> messages) {
        var known = Known.nothing(MEMBERS);
        for (var message : messages) {
            known = known.with(message.said, message.revision).known();
        }
        return known;
    }

    @Provide
    Arbitrary<List<Message>> messages() {
        Arbitrary<Known.Said> said = Arbitraries.of("a", "b", "c")
                .injectNull(0.2)
                .map(Known.Said::new)
                .injectNull(0.4);
        return Combinators.combine(
                        said.list().ofSize(MEMBERS), Arbitraries.longs().between(0, 4))
                .as(Message::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}

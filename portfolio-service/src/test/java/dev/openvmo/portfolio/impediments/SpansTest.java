package dev.openvmo.portfolio.impediments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.impediments.Spans.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpansTest {
    @Example
    void whatOverlapsCountsOnce() {
        var blocked = Spans.of(List.of(span(10, 14), span(2, 6), span(5, 9), span(9, 10), span(20, 20)));

        assertThat(blocked.pieces()).containsExactly(span(2, 14));
        assertThat(blocked.and(Spans.of(List.of(span(0, 3), span(13, 30)))).pieces())
                .containsExactly(span(2, 3), span(13, 14));
    }

    @Property
    void aMomentIsInsideWhereItIsInsideOfAny(@ForAll("spans") List<Span> spans, @ForAll("spans") List<Span> others) {
        var all = Spans.of(spans);
        var both = all.and(Spans.of(others));

        var seconds = LongStream.range(0, 60).filter(second -> inside(spans, second));
        var shared = LongStream.range(0, 60).filter(second -> inside(spans, second) && inside(others, second));
        assertThat(all.length()).hasSeconds(seconds.count());
        assertThat(both.length()).hasSeconds(shared.count());
    }

    @Property
    void theOrderInWhichTheyAreToldDoesNotMatter(@ForAll("spans") List<Span> spans, @ForAll long seed) {
        var shuffled = new ArrayList<>(spans);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Spans.of(shuffled)).isEqualTo(Spans.of(spans));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        var second = Arbitraries.integers().between(0, 59);
        return Combinators.combine(second, second).as(SpansTest::span).list().ofMaxSize(12);
    }

    private static boolean inside(List<Span> spans, long second) {
        var moment = Instant.ofEpochSecond(second);
        return spans.stream().anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()));
    }

    private static Span span(int from, int to) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }
}

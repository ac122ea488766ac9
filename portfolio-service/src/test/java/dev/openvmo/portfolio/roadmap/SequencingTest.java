package dev.openvmo.portfolio.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.imports.SharedData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencingTest {
    /** Of R. Kolisch and A. Sprecher, PSPLIB: A project scheduling problem library, 1996. */
    @ParameterizedTest
    @ValueSource(strings = {"j301_1", "j301_3", "j301_4", "j301_5"})
    void ofPublishedNetworksTheSequenceIsFeasibleAndNearTheShortest(String name) {
        var published = Json.of(SharedData.text("scheduling/" + name + ".json"));
        var network = network(published);

        var sequence = Sequencing.of(network);

        assertFeasible(sequence);
        assertThat(sequence.end() * 100)
                .isLessThanOrEqualTo(published.get("knownOptimalMakespan").asInt() * 105);
        assertThat(CriticalPath.of(network).stream()
                        .mapToInt(CriticalPath.Times::earliestEnd)
                        .max())
                .hasValue(published.get("criticalPathLength").asInt());
    }

    @Test
    void noGeneratedNetworkIsSequencedAgainstADependencyADateOrACap() {
        for (int seed = 0; seed < 100; seed++) {
            var sequence = Sequencing.of(generated(new Random(seed)));

            assertFeasible(sequence);
            assertNothingCouldStartADayEarlier(sequence);
        }
    }

    @Test
    void theSameNetworkGivesTheSameSequence() {
        assertThat(Sequencing.of(generated(new Random(7))).starts())
                .isEqualTo(Sequencing.of(generated(new Random(7))).starts());
    }

    @Test
    void whatNeverFitsIsNeverDoneNorIsWhatWaitsForIt() {
        var tooMuch = new Activity(2, 0, Activity.ANY_TIME, List.of(), 3);
        var after = new Activity(1, 0, Activity.ANY_TIME, List.of(new Activity.Link(0, 0)), 0);
        var beyond = new Activity(5, 8, Activity.ANY_TIME, List.of(), 0);
        var sequence = Sequencing.of(new Network(
                List.of(tooMuch, after, beyond), List.of(new Cap(new int[] {0, 5, 10}, new long[] {2, 2})), 10));

        assertThat(sequence.starts()).containsOnly(Sequence.NEVER);
        assertThat(sequence.blockers(0)).isEqualTo(new Sequence.Blockers(List.of(), List.of(0), false));
        assertThat(sequence.blockers(1)).isEqualTo(new Sequence.Blockers(List.of(0), List.of(), false));
        assertThat(sequence.blockers(2)).isEqualTo(new Sequence.Blockers(List.of(), List.of(), true));
    }

    @Test
    void whatIsInTheWayIsNamed() {
        var first = new Activity(4, 2, Activity.ANY_TIME, List.of(), 1, 0);
        var second = new Activity(4, 0, Activity.ANY_TIME, List.of(new Activity.Link(0, 3)), 0, 1);
        var third = new Activity(4, 0, Activity.ANY_TIME, List.of(), 0, 1);
        var cap = new Cap(new int[] {0, 9, 13, 30}, new long[] {0, 4, 99});
        var sequence = Sequencing.of(new Network(List.of(first, second, third), List.of(cap, cap), 30));

        assertThat(sequence.starts()).containsExactly(9, 16, 9);
        assertThat(sequence.blockers(0)).isEqualTo(new Sequence.Blockers(List.of(), List.of(0), false));
        assertThat(sequence.blockers(1)).isEqualTo(new Sequence.Blockers(List.of(0), List.of(), false));
        assertThat(sequence.blockers(2)).isEqualTo(new Sequence.Blockers(List.of(), List.of(1), false));
    }

    @Test
    void whatIsDueComesFirstWhateverItsRank() {
        var patient = new Activity(5, 0, Activity.ANY_TIME, List.of(), 1);
        var urgent = new Activity(5, 0, 5, List.of(), 1);
        var cap = new Cap(
                IntStream.rangeClosed(0, 20).toArray(),
                IntStream.range(0, 20).mapToLong(day -> 1).toArray());

        assertThat(Sequencing.of(new Network(List.of(patient, urgent), List.of(cap), 20))
                        .starts())
                .containsExactly(5, 0);
    }

    private static void assertFeasible(Sequence sequence) {
        var network = sequence.network();
        for (int i = 0; i < network.size(); i++) {
            var activity = network.activities().get(i);
            if (sequence.starts()[i] != Sequence.NEVER) {
                assertThat(sequence.starts()[i]).isGreaterThanOrEqualTo(activity.release());
                assertThat(sequence.end(i)).isLessThanOrEqualTo(network.horizon());
                for (var link : activity.predecessors()) {
                    assertThat(sequence.end(link.predecessor())).isNotEqualTo(Sequence.NEVER);
                    assertThat(sequence.starts()[i])
                            .isGreaterThanOrEqualTo(sequence.end(link.predecessor()) + link.lag());
                }
            }
        }
        for (int k = 0; k < network.caps().size(); k++) {
            assertThat(Arrays.stream(left(sequence, k)).min().orElse(0)).isNotNegative();
        }
    }

    /** Counted day by day, apart from how the sequence counts. */
    private static long[] left(Sequence sequence, int index) {
        var cap = sequence.network().caps().get(index);
        var left = cap.amounts().clone();
        for (int i = 0; i < sequence.starts().length; i++) {
            for (int day = sequence.starts()[i]; day != Sequence.NEVER && day < sequence.end(i); day++) {
                for (int b = 0; b < left.length; b++) {
                    if (day >= cap.bounds()[b] && day < cap.bounds()[b + 1]) {
                        left[b] -= sequence.network().activities().get(i).rates()[index];
                    }
                }
            }
        }
        return left;
    }

    private static void assertNothingCouldStartADayEarlier(Sequence sequence) {
        for (int i = 0; i < sequence.starts().length; i++) {
            var blockers = sequence.blockers(i);
            assertThat(blockers.date()
                            || !blockers.activities().isEmpty()
                            || !blockers.caps().isEmpty())
                    .as("something is in the way of %d of %s", i, Arrays.toString(sequence.starts()))
                    .isTrue();
        }
    }

    private static Network generated(Random random) {
        var size = 1 + random.nextInt(12);
        var caps = Stream.generate(() -> cap(random)).limit(random.nextInt(3)).toList();
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < size; i++) {
            var links = IntStream.range(0, i)
                    .filter(each -> random.nextInt(4) == 0)
                    .mapToObj(each -> new Activity.Link(each, random.nextInt(3)))
                    .toList();
            activities.add(new Activity(
                    1 + random.nextInt(6),
                    random.nextInt(8),
                    random.nextBoolean() ? Activity.ANY_TIME : random.nextInt(30),
                    links,
                    caps.stream().mapToLong(cap -> random.nextInt(5)).toArray()));
        }
        return new Network(activities, caps, 60);
    }

    /** Stretches of up to nine days, some of them without anything. */
    private static Cap cap(Random random) {
        var bounds = new ArrayList<>(List.of(0));
        while (bounds.get(bounds.size() - 1) < 60) {
            bounds.add(Math.min(60, bounds.get(bounds.size() - 1) + 1 + random.nextInt(9)));
        }
        return new Cap(
                bounds.stream().mapToInt(each -> each).toArray(),
                random.longs(bounds.size() - 1, 0, 25).toArray());
    }

    /** Activities of a library's instance; a day is its period. */
    private static Network network(JsonNode published) {
        var activities = new ArrayList<Activity>();
        for (var said : published.get("activities")) {
            var links = new ArrayList<Activity.Link>();
            for (var other : published.get("activities")) {
                for (var successor : other.get("successors")) {
                    if (successor.asInt() == said.get("id").asInt()) {
                        links.add(new Activity.Link(other.get("id").asInt() - 1, 0));
                    }
                }
            }
            activities.add(
                    new Activity(said.get("duration").asInt(), 0, Activity.ANY_TIME, links, longs(said.get("needs"))));
        }
        var horizon = activities.stream().mapToInt(Activity::duration).sum();
        var caps = Arrays.stream(longs(published.get("capacity")))
                .mapToObj(amount -> new Cap(
                        IntStream.rangeClosed(0, horizon).toArray(),
                        IntStream.range(0, horizon).mapToLong(day -> amount).toArray()))
                .toList();
        return new Network(activities, caps, horizon);
    }

    private static long[] longs(JsonNode numbers) {
        return IntStream.range(0, numbers.size())
                .mapToLong(i -> numbers.get(i).asLong())
                .toArray();
    }
}

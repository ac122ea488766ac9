package dev.openvmo.metrics.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * No reader learns of fewer than the floor, whatever they combine: an adversary is given all that is published, and all answers
 * but those of one block, or but one.
 */
class PublicationTest {
    private static final List<String> OPTIONS = List.of("App", "Counter");

    /** A round as it might be: groups of any size, some of which nobody is of, answered by some. */
    private record Round(Publication.Asked asked, Map<String, Integer> invited, int all, List<Response> responses) {
        static Round of(long seed) {
            var random = new Random(seed);
            var kind = SurveyKind.values()[random.nextInt(SurveyKind.values().length)];
            var floor = Suppression.LEAST_FLOOR + (random.nextInt(4) == 0 ? random.nextInt(6) : 0);
            var invited = new TreeMap<String, Integer>();
            var responses = new ArrayList<Response>();
            var groups = random.nextInt(9);
            for (int g = 0; g < groups; g++) {
                var links = random.nextInt(random.nextBoolean() ? floor + 2 : 30);
                invited.put("group-" + g, links);
                for (int n = random.nextInt(links + 1); n > 0; n--) {
                    responses.add(answer(kind, "group-" + g, random));
                }
            }
            if (groups == 0) {
                for (int n = random.nextInt(15); n > 0; n--) {
                    responses.add(answer(kind, null, random));
                }
            }
            var all = groups == 0
                    ? responses.size() + random.nextInt(5) + 1
                    : invited.values().stream().mapToInt(Integer::intValue).sum();
            return new Round(new Publication.Asked(kind, floor, Map.of("channel", OPTIONS)), invited, all, responses);
        }

        private static Response answer(SurveyKind kind, String group, Random random) {
            var score = kind.least() + random.nextInt(kind.most() - kind.least() + 1);
            return new Response(group, score, Map.of("channel", OPTIONS.get(random.nextInt(2))));
        }

        Publication published() {
            return published(responses);
        }

        Publication published(List<Response> said) {
            return Publication.of(asked, invited, all, said);
        }

        int answered(Set<String> groups) {
            return (int) responses.stream()
                    .filter(each -> groups.contains(each.group()))
                    .count();
        }

        /** The respondents of whom nothing finer is told than of all of them: a published group, or the rest of the whole. */
        String block(Response response, Publication published) {
            var named = published.label(response.group());
            return named == null ? "rest" : named;
        }
    }

    @Property(tries = 1000)
    void whatIsToldOfItselfIsAtTheFloor(@ForAll long seed) {
        var round = Round.of(seed);

        var published = round.published();

        var cells = new ArrayList<>(published.groups());
        cells.add(published.whole());
        assertThat(cells).allSatisfy(cell -> assertThat(cell.published())
                .isEqualTo(cell.responses() != null)
                .isEqualTo(cell.score() != null)
                .isEqualTo(cell.distribution() != null)
                .isEqualTo(cell.choices() != null)
                .isEqualTo(cell.responseRate() != null));
        assertThat(cells.stream().filter(Cell::published))
                .allSatisfy(cell -> assertThat(cell.responses()).isGreaterThanOrEqualTo(round.asked.floor()));
    }

    /**
     * Subtraction: each published cell is a sum over groups, a vector of ones and noughts. Of every set of groups whose sum is a
     * combination of those, with whatever factors, the respondents are at the floor.
     */
    @Property(tries = 1000)
    void noCombinationTellsOfFewerThanTheFloor(@ForAll long seed) {
        var round = Round.of(seed);
        var published = round.published();
        var groups = published.groups().stream().map(Cell::group).toList();
        var told = vectors(published, groups);
        var rank = rank(told);

        for (int subset = 1; subset < 1 << groups.size(); subset++) {
            var vector = new double[groups.size()];
            var named = new HashSet<String>();
            for (int i = 0; i < groups.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    vector[i] = 1;
                    named.add(groups.get(i));
                }
            }
            var with = new ArrayList<>(told);
            with.add(vector);
            if (rank(with) == rank) {
                assertThat(round.answered(named)).as("what %s said", named).isGreaterThanOrEqualTo(round.asked.floor());
            }
        }
    }

    /**
     * Two rounds of the same groups: their answers are not the same answers, so that what is told of both spans no more of
     * either than what is told of it alone.
     */
    @Property(tries = 1000)
    void twoRoundsTellNoMoreOfEitherThanItself(@ForAll long seed) {
        var published = Round.of(seed).published();
        var next = Round.of(seed + 1).published();
        var groups = published.groups().stream().map(Cell::group).toList();
        var others = next.groups().stream().map(Cell::group).toList();
        var both = new ArrayList<double[]>();
        vectors(published, groups).forEach(each -> both.add(wide(each, 0, groups.size() + others.size())));
        vectors(next, others).forEach(each -> both.add(wide(each, groups.size(), groups.size() + others.size())));

        assertThat(rank(both)).isEqualTo(rank(vectors(published, groups)) + rank(vectors(next, others)));
        for (int i = 0; i < groups.size(); i++) {
            var one = new double[groups.size()];
            one[i] = 1;
            var alone = new ArrayList<>(vectors(published, groups));
            alone.add(one);
            var with = new ArrayList<>(both);
            with.add(wide(one, 0, groups.size() + others.size()));
            assertThat(rank(with) == rank(both)).isEqualTo(rank(alone) == rank(vectors(published, groups)));
        }
    }

    /**
     * Who said what within a block is not told: whoever knows all answers but that of one respondent and of one other of the
     * block cannot tell which of the two said which. Counts, cells and the choice of what is told stay the same.
     */
    @Property(tries = 1000)
    void whoSaidWhatWithinABlockIsNotTold(@ForAll long seed) {
        var round = Round.of(seed);
        var published = round.published();
        var random = new Random(seed);
        var exchanged = new ArrayList<>(round.responses);
        for (int n = 0; n < 20 && exchanged.size() > 1; n++) {
            var one = random.nextInt(exchanged.size());
            var other = random.nextInt(exchanged.size());
            var first = exchanged.get(one);
            var second = exchanged.get(other);
            if (round.block(first, published).equals(round.block(second, published))) {
                exchanged.set(one, new Response(first.group(), second.score(), second.choices()));
                exchanged.set(other, new Response(second.group(), first.score(), first.choices()));
            }
        }

        assertThat(round.published(exchanged)).isEqualTo(published);
    }

    /** An adversary that knows every answer but one: whatever that one is, below the floor the same is published. */
    @Property(tries = 1000)
    void belowTheFloorNothingDependsOnAnyAnswer(@ForAll long seed, @ForAll @IntRange(max = 4) int answered) {
        var random = new Random(seed);
        var round = Round.of(seed);
        var few = round.responses.stream().limit(answered).collect(Collectors.toCollection(ArrayList::new));
        var published = round.published(few);
        for (int i = 0; i < few.size(); i++) {
            few.set(i, Round.answer(round.asked.kind(), few.get(i).group(), random));
        }

        assertThat(round.published(few)).isEqualTo(published);
        assertThat(published.whole().published()).isFalse();
    }

    /**
     * The same of a round at the floor: what such an adversary learns of the one answer, it learns of the published figures of
     * that answer's block, which are made of all of it. Of the other blocks nothing changes, and of a group that is not told of
     * by name neither does a figure of its own appear.
     */
    @Property(tries = 1000)
    void anAnswerChangesNothingButTheFiguresOfItsBlock(@ForAll long seed) {
        var round = Round.of(seed);
        if (round.responses.isEmpty()) {
            return;
        }
        var random = new Random(seed);
        var published = round.published();
        var at = random.nextInt(round.responses.size());
        var changed = new ArrayList<>(round.responses);
        changed.set(at, Round.answer(round.asked.kind(), changed.get(at).group(), random));

        var now = round.published(changed);

        assertThat(now.shown()).isEqualTo(published.shown());
        for (int i = 0; i < now.groups().size(); i++) {
            if (!now.groups().get(i).group().equals(changed.get(at).group())
                    || !now.shown().groups().contains(changed.get(at).group())) {
                assertThat(now.groups().get(i)).isEqualTo(published.groups().get(i));
            }
        }
    }

    /** What a comment says of its group is said of a published group, or of nobody. */
    @Property(tries = 1000)
    void aCommentNamesNoGroupThatIsNotTold(@ForAll long seed) {
        var round = Round.of(seed);
        var published = round.published();

        assertThat(round.responses).allSatisfy(each -> {
            var label = published.label(each.group());
            assertThat(label == null
                            || published.groups().stream()
                                    .anyMatch(cell -> label.equals(cell.group()) && cell.published()))
                    .isTrue();
        });
        var rest = round.responses.stream()
                .filter(each -> published.label(each.group()) == null)
                .count();
        assertThat(rest == 0 || !published.whole().published() || rest >= round.asked.floor())
                .as("those who are of no named group are at the floor")
                .isTrue();
    }

    @Test
    void theSmallestGroupsThatCouldBeToldHideTheOthers() {
        assertThat(Suppression.of(Map.of("A", 12, "B", 3, "C", 7), 5)).isEqualTo(new Suppression(true, Set.of("A")));
        assertThat(Suppression.of(Map.of("A", 12, "B", 3, "C", 2), 5))
                .as("two that are too small hide one another")
                .isEqualTo(new Suppression(true, Set.of("A")));
        assertThat(Suppression.of(Map.of("A", 12, "B", 3), 5)).isEqualTo(new Suppression(true, Set.of()));
        assertThat(Suppression.of(Map.of("A", 12, "B", 0), 5))
                .as("that nobody answered is told of nobody")
                .isEqualTo(new Suppression(true, Set.of()));
        assertThat(Suppression.of(Map.of("A", 5, "B", 6), 5)).isEqualTo(new Suppression(true, Set.of("A", "B")));
        assertThat(Suppression.of(Map.of("A", 4), 5)).isEqualTo(new Suppression(false, Set.of()));
    }

    private static List<double[]> vectors(Publication published, List<String> groups) {
        var told = new ArrayList<double[]>();
        if (published.whole().published()) {
            told.add(IntStream.range(0, groups.size()).mapToDouble(i -> 1).toArray());
        }
        published.shown().groups().forEach(group -> {
            var vector = new double[groups.size()];
            vector[groups.indexOf(group)] = 1;
            told.add(vector);
        });
        return told;
    }

    private static double[] wide(double[] vector, int from, int length) {
        var wide = new double[length];
        System.arraycopy(vector, 0, wide, from, vector.length);
        return wide;
    }

    /** By Gauss. */
    private static int rank(List<double[]> vectors) {
        var rows = vectors.stream().map(double[]::clone).toList();
        var rank = 0;
        var width = rows.isEmpty() ? 0 : rows.get(0).length;
        var left = new ArrayList<>(rows);
        for (int column = 0; column < width; column++) {
            var at = column;
            var pivot = left.stream().filter(row -> Math.abs(row[at]) > 1e-9).findFirst();
            if (pivot.isPresent()) {
                left.remove(pivot.get());
                rank++;
                left.forEach(row -> {
                    var factor = row[at] / pivot.get()[at];
                    for (int i = 0; i < width; i++) {
                        row[i] -= factor * pivot.get()[i];
                    }
                });
            }
        }
        return rank;
    }
}

package dev.openvmo.metrics.workitems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.metrics.intake.NaturalKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is left of many messages about one work item. */
class WorkItemReductionTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    /** A message is its revision, tens, and what it says, ones. */
    @Property(tries = 200)
    void anyOrderWithDoublesLeavesTheSame(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 59) Integer> told, @ForAll long seed) {
        var again = new ArrayList<>(told);
        again.addAll(told);
        Collections.shuffle(again, new Random(seed));

        assertThat(left(again)).isEqualTo(left(told));
    }

    @Property(tries = 200)
    void everyMessageHasOneFateAndTheLastWordIsTakenOnce(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 59) Integer> told) {
        var fates = new Fate[told.size()];

        for (var group : WorkItemReduction.of(items(told), item -> true).groups()) {
            group.tell(Fate.ACCEPTED, (place, fate) -> fates[place] = fate);
        }

        assertThat(fates).doesNotContainNull().contains(Fate.ACCEPTED);
    }

    private static WorkItem left(List<Integer> told) {
        return WorkItemReduction.of(items(told), item -> true)
                .groups()
                .iterator()
                .next()
                .winner();
    }

    private static List<WorkItem> items(List<Integer> told) {
        return told.stream().map(WorkItemReductionTest::item).toList();
    }

    private static WorkItem item(int told) {
        return WorkItem.of(
                new WorkItemRequest(
                        "test",
                        "one",
                        (long) (told / 10),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Title " + told % 10,
                        WorkItemKind.FEATURE,
                        NOW,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new NaturalKey(),
                NOW);
    }
}

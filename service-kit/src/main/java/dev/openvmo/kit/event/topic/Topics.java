package dev.openvmo.kit.event.topic;

import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.jboss.logging.Logger;

/**
 * The topics of this service: its own aggregates', which it creates, their neighbours', which it waits for, and the
 * dead letters of both. What differs from its specification is said so and not published to.
 */
@ApplicationScoped
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final List<TopicSpec> ours;
    private final Set<String> consumed;
    private final Signal recheck = new Signal();
    private final Signal changed = new Signal();
    private final Signal announced;
    private final Event<TopicsSeen> looks;
    private volatile Set<String> publishable = Set.of();
    private volatile Map<String, Uuid> readable = Map.of();
    private volatile Map<String, String> differing = Map.of();

    Topics(
            EventsConfig config,
            Instance<StateSource> sources,
            Instance<StateConsumer> consumers,
            Outbox outbox,
            Event<TopicsSeen> looks,
            MeterRegistry meters) {
        this.announced = outbox.announced();
        this.looks = looks;
        var owned = sources.stream().map(StateSource::aggregate).distinct().toList();
        var foreign =
                consumers.stream().map(StateConsumer::aggregate).distinct().toList();
        this.ours = Stream.concat(
                        owned.stream().map(each -> TopicSpec.states(each, config.partitions())),
                        Stream.concat(owned.stream(), foreign.stream())
                                .distinct()
                                .map(TopicSpec::deadLetters))
                .toList();
        this.consumed = foreign.stream().map(Aggregate::topic).collect(Collectors.toUnmodifiableSet());
        meters.gauge("openvmo.topics.differing", this, t -> t.differing.size());
    }

    /** Whether this service takes part in events at all. */
    public boolean any() {
        return !ours.isEmpty();
    }

    /** Where may be published now. */
    public Set<String> publishable() {
        return publishable;
    }

    /** The neighbours' topics that exist, with their ids; looked at again, for a moment, while one of these is missing. */
    public Map<String, Uuid> readable(Set<String> named) {
        var seen = changed.seen();
        if (!readable.keySet().containsAll(named)) {
            recheck();
            awaitChange(seen);
        }
        return readable;
    }

    /** The topic that takes what could not be applied from this one. */
    public static String deadLetters(String topic) {
        return TopicSpec.deadLetterTopic(topic);
    }

    /** Asks for another look soon, because a topic did not behave as if it were there. */
    public void recheck() {
        recheck.raise();
    }

    /** Looks again and again; one thread runs this until it is interrupted. */
    void watch(Admin admin) throws InterruptedException {
        var check = new TopicCheck(admin);
        var seen = recheck.seen();
        while (true) {
            var settled = false;
            try {
                settled = look(check);
            } catch (ExecutionException | RuntimeException e) {
                LOG.debugf("the broker does not answer: %s", e.getMessage());
            }
            seen = recheck.await(seen, settled ? SETTLED : SOON);
        }
    }

    private boolean look(TopicCheck check) throws InterruptedException, ExecutionException {
        var names = Stream.concat(ours.stream().map(TopicSpec::name), consumed.stream())
                .toList();
        var found = check.describe(names);
        var missing = ours.stream().filter(s -> !found.containsKey(s.name())).toList();
        if (!missing.isEmpty()) {
            check.create(missing);
        }
        var present = ours.stream().filter(s -> found.containsKey(s.name())).toList();
        var different = check.differences(present, found);
        report(different);
        var ready = present.stream()
                .map(TopicSpec::name)
                .filter(n -> !different.containsKey(n))
                .collect(Collectors.toUnmodifiableSet());
        var ids = new HashMap<>(TopicCheck.ids(found));
        ids.keySet().retainAll(consumed);
        if (!ready.equals(publishable) || !ids.equals(readable)) {
            publishable = ready;
            readable = Map.copyOf(ids);
            changed.raise();
            announced.raise();
        }
        looks.fire(new TopicsSeen(readable));
        return missing.isEmpty() && ids.size() == consumed.size();
    }

    private void awaitChange(long seen) {
        try {
            changed.await(seen, SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Map<String, String> different) {
        different.forEach((topic, difference) -> {
            if (!difference.equals(differing.get(topic))) {
                LOG.errorf("nothing is published to topic %s: %s", topic, difference);
            }
        });
        differing = Map.copyOf(different);
    }
}

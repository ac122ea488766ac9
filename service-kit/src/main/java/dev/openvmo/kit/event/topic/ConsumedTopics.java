package dev.openvmo.kit.event.topic;

import dev.openvmo.kit.event.StateConsumer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that are read are configuration, their consumers are beans: a service starts only where both agree. */
@ApplicationScoped
class ConsumedTopics {

    static final String KEY = "mp.messaging.incoming.events.topics";

    void check(
            @Observes StartupEvent started,
            @ConfigProperty(name = KEY) Optional<Set<String>> configured,
            Instance<StateConsumer> consumers) {
        require(
                configured.orElse(Set.of()),
                consumers.stream().map(c -> c.aggregate().topic()).collect(Collectors.toSet()));
    }

    static void require(Set<String> configured, Set<String> consumed) {
        if (!configured.equals(consumed)) {
            throw new IllegalStateException("%s is %s, and what is consumed is %s"
                    .formatted(KEY, new TreeSet<>(configured), new TreeSet<>(consumed)));
        }
    }
}

package dev.openvmo.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The states that are announced: read from their sources, written as JSON, bounded in size. */
@ApplicationScoped
class States {

    static final int MOST_BYTES = 256 * 1024;

    private final ObjectMapper json;
    private final Instance<StateSource> sources;

    States(ObjectMapper json, Instance<StateSource> sources) {
        this.json = json;
        this.sources = sources;
    }

    /** The state of each that was changed and is still there. */
    Map<Outbox.Key, Announcement> read(Map<Outbox.Key, Change> changes) {
        var ids = new LinkedHashMap<Aggregate, List<UUID>>();
        changes.forEach((key, change) -> {
            if (!change.deleted()) {
                ids.computeIfAbsent(key.aggregate(), a -> new ArrayList<>()).add(key.id());
            }
        });
        return ids.entrySet().stream()
                .flatMap(e -> source(e.getKey()).read(e.getValue()).stream()
                        .map(state -> Map.entry(new Outbox.Key(e.getKey(), state.id()), state)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, HashMap::new));
    }

    /** The state as it goes out, or a refusal of the whole write. */
    String write(Outbox.Key key, Object state) {
        try {
            var payload = json.writeValueAsString(state);
            var size = payload.getBytes(StandardCharsets.UTF_8).length;
            if (size > MOST_BYTES) {
                throw Problem.of(
                        KitProblem.STATE_TOO_LARGE,
                        "With this change the %s %s would be %d bytes in all; at most %d can be announced."
                                .formatted(key.aggregate().name(), key.id(), size, MOST_BYTES));
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the state of " + key, e);
        }
    }

    /** The state of what is gone. */
    static Announcement gone(Outbox.Key key, Change change) {
        var state = new LinkedHashMap<String, Object>();
        state.put("id", key.id());
        state.put("deleted", true);
        if (change.portfolioId() != null) {
            state.put("portfolioId", change.portfolioId());
        }
        return new Announcement(key.id(), change.portfolioId(), state);
    }

    private StateSource source(Aggregate aggregate) {
        return sources.stream()
                .filter(s -> s.aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no StateSource reads " + aggregate.topic()));
    }
}

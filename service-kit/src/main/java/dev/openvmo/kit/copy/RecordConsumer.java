package dev.openvmo.kit.copy;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import java.util.List;
import java.util.function.Consumer;

/** Hands a neighbour's states, each read into our small record of it, to a feature that keeps them in its own way. */
public record RecordConsumer<T extends Record>(Aggregate aggregate, StateReader<T> reader, Consumer<List<T>> keep)
        implements StateConsumer {

    /** A consumer of what a service publishes under a name. */
    public static <T extends Record> RecordConsumer<T> of(
            String service, String name, Class<T> type, Consumer<List<T>> keep) {
        return new RecordConsumer<>(new Aggregate(service, name), StateReader.of(type), keep);
    }

    @Override
    public void apply(List<StateEvent> events) {
        keep.accept(events.stream().map(reader::read).toList());
    }
}

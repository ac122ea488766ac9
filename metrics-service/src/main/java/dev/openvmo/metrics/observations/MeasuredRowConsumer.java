package dev.openvmo.metrics.observations;

import dev.openvmo.kit.copy.Changes;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.mark.Marks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;

/** Keeps the measured rows of imports and marks them: they become observations in {@link MeasuredRows}. */
@ApplicationScoped
class MeasuredRowConsumer {
    private final CopyStore store;
    private final Marks marks;

    MeasuredRowConsumer(CopyStore store, Marks marks) {
        this.store = store;
        this.marks = marks;
    }

    /** What became of a row is forgotten when it says something new. */
    @Produces
    @Singleton
    StateConsumer rows() {
        return LocalCopy.of(store, "portfolio", "measured-row", MeasuredRowCopy.class)
                .constant("outcome", null)
                .constant("reason", null)
                .onChange(this::settle);
    }

    /** Both imports count: the one that measured the row before and the one that does now. */
    private void settle(Changes<MeasuredRowCopy> changes) {
        var imports = new HashSet<UUID>();
        changes.rows().forEach(change -> {
            imports.add(change.after().get().importId());
            if (!change.isNew()) {
                imports.add(change.before().get().importId());
            }
        });
        imports.removeIf(Objects::isNull);
        marks.mark("measured-row", changes.ids());
        marks.mark("import-receipt", imports);
    }
}

package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads measured rows for announcement. */
@ApplicationScoped
class MeasuredRowStates implements StateSource {
    private final MeasuredRows rows;

    MeasuredRowStates(MeasuredRows rows) {
        this.rows = rows;
    }

    @Override
    public Aggregate aggregate() {
        return MeasuredRow.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return rows.states(ids);
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return rows.idsAfter(after, limit);
    }
}

package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Our copies of teams, which work, and of impediments, which are in their way. */
@ApplicationScoped
class WorkCopies {
    private final CopyStore store;
    private final Sql sql;
    private final FlowMarks marks;

    WorkCopies(CopyStore store, Sql sql, FlowMarks marks) {
        this.store = store;
        this.sql = sql;
        this.marks = marks;
    }

    @Produces
    @Singleton
    StateConsumer teams() {
        return LocalCopy.of(store, "portfolio", "team", TeamCopy.class);
    }

    @Produces
    @Singleton
    StateConsumer impediments() {
        return LocalCopy.of(store, "portfolio", "impediment", ImpedimentCopy.class)
                .onChange(changes -> blocked(changes.whereNew()
                        .or("deleted")
                        .or("raisedAt")
                        .or("resolvedAt")
                        .ids()));
    }

    private void blocked(List<UUID> impediments) {
        var subjects = new HashSet<UUID>();
        sql.query(
                        """
                        select distinct i.initiative_id, w.portfolio_id
                        from impediment i join work_item w on w.initiative_id = i.initiative_id and w.linked
                        where i.id = any (:ids)
                        """)
                .with("ids", impediments)
                .list(row -> subjects.addAll(List.of(row.uuid("initiative_id"), row.uuid("portfolio_id"))));
        marks.changed(subjects);
    }
}

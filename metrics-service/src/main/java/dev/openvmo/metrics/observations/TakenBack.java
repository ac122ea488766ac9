package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A measurement that was taken back stays the one to beat: what would not have replaced it does not bring it back, unless a
 * person says so. What does goes on after the version and the revision it had.
 */
@ApplicationScoped
class TakenBack {
    private final Sql sql;

    TakenBack(Sql sql) {
        this.sql = sql;
    }

    private record Last(Observation observation, long version, boolean writable) {}

    /**
     * Those of the just inserted that were no newer, removed again. A statement after the insert, so that it sees what was
     * taken back while the insert waited. Few have a past.
     */
    List<ResolvedObservation> settle(Collection<ResolvedObservation> inserted, Writer writer) {
        var past = past(inserted, writer);
        if (past.isEmpty()) {
            return List.of();
        }
        var stale = new ArrayList<ResolvedObservation>();
        for (var placed : inserted) {
            var last = past.get(placed.observation().id());
            if (last != null
                    && last.writable
                    && !writer.revives()
                    && Supersession.of(last.observation, placed.observation()) != Supersession.ACCEPTED) {
                stale.add(placed);
                past.remove(placed.observation().id());
            }
        }
        sql.query("delete from observation where id = any (:ids)")
                .each("ids", stale, placed -> placed.observation().id())
                .update();
        goOn(past.values());
        return stale;
    }

    /** The last state of those of them that have one; somebody else's is nothing to this writer but a version. */
    private Map<UUID, Last> past(Collection<ResolvedObservation> inserted, Writer writer) {
        return sql
                .query(
                        """
                        select distinct on (id) *, %s as writable from observation_history where id = any (:ids)
                        order by id, valid_to desc
                        """
                                .formatted(ObservationStore.WRITABLE))
                .with("writable", writer.scope())
                .each("ids", inserted, placed -> placed.observation().id())
                .list(row -> new Last(ObservationStore.observation(row), row.number("version"), row.bool("writable")))
                .stream()
                .collect(Collectors.toMap(last -> last.observation.id(), Function.identity()));
    }

    private void goOn(Collection<Last> revived) {
        sql.query(
                        """
                        update observation o set version = i.version + 1, revision = coalesce(o.revision, i.revision),
                            updated_at = (select instant())
                        from unnest(:ids::uuid[], :versions::bigint[], :revisions::bigint[]) as i (id, version, revision)
                        where o.id = i.id
                        """)
                .each("ids", revived, last -> last.observation.id())
                .each("versions", revived, Last::version)
                .each("revisions", revived, last -> last.observation.revision())
                .update();
    }
}

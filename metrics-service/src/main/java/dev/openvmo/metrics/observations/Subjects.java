package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Canonical;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what measurements are told to be of: by id, by name, or by what was linked before. */
@ApplicationScoped
class Subjects {
    private final Sql sql;

    Subjects(Sql sql) {
        this.sql = sql;
    }

    /** Those that are known, by the id or the id of the name that the measurements have. A name goes to who has it last. */
    Map<UUID, SubjectResolver.Subject> told(List<Observation> items) {
        var ids = new HashSet<UUID>();
        for (var item : items) {
            if (item != null) {
                ids.add(item.subjectId());
            }
        }
        var found = new HashMap<UUID, SubjectResolver.Subject>();
        sql.query(
                        """
                        select s.id, s.ref_id, s.type, s.portfolio_id, p.time_zone
                        from subject s left join subject p on p.id = s.portfolio_id
                        where (s.id = any (:ids) or s.ref_id = any (:ids)) and not s.deleted
                        order by s.state_version
                        """)
                .with("ids", ids)
                .list(row -> {
                    found.put(row.uuid("ref_id"), subject(row));
                    return found.put(row.uuid("id"), subject(row));
                });
        return found;
    }

    /** Once linked, the id holds: what measurements of the same name are linked to, by the measurement. */
    Map<UUID, SubjectResolver.Subject> linked(List<Observation> items) {
        var named = items.stream()
                .filter(item -> item != null && item.subjectRef() != null)
                .toList();
        var found = new HashMap<UUID, SubjectResolver.Subject>();
        if (!named.isEmpty()) {
            sql.query(
                            """
                            select o.id as observation, o.subject_id as id, o.subject_type as type, o.portfolio_id, p.time_zone
                            from unnest(:ids::uuid[], :refs::text[]) as i (id, ref)
                            join observation o on o.id = i.id and o.subject_ref = i.ref and o.portfolio_id is not null
                            left join subject p on p.id = o.portfolio_id
                            """)
                    .each("ids", named, Observation::id)
                    .each("refs", named, Observation::subjectRef)
                    .list(row -> found.put(row.uuid("observation"), subject(row)));
        }
        return found;
    }

    private static SubjectResolver.Subject subject(Row row) {
        return new SubjectResolver.Subject(
                row.uuid("id"),
                row.constant("type", SubjectType.class),
                row.uuid("portfolio_id"),
                Canonical.zone(row.text("time_zone")));
    }
}

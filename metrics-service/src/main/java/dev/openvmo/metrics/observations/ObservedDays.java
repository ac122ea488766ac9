package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Canonical;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** A measurement told by its day holds from the beginning of that day where its subject is: here, by our rules of zones. */
@ApplicationScoped
class ObservedDays {
    private final Sql sql;

    ObservedDays(Sql sql) {
        this.sql = sql;
    }

    private record Start(LocalDate day, String zone) {
        Instant at() {
            return day.atStartOfDay(Canonical.zone(zone)).toInstant();
        }
    }

    /** Sets the times of those of these subjects, which may be elsewhere now. */
    void settle(Collection<UUID> subjects) {
        var starts = sql.query(
                        """
                        select distinct o.observed_on, coalesce(p.time_zone, '') as zone
                        from observation o left join subject p on p.id = o.portfolio_id
                        where o.subject_id = any (:subjects) and o.portfolio_id is not null and o.observed_on is not null
                        """)
                .with("subjects", subjects)
                .list(row -> new Start(row.date("observed_on"), row.text("zone")));
        if (!starts.isEmpty()) {
            sql.query(
                            """
                            update observation o
                            set observed_at = i.at, version = o.version + 1, updated_at = (select instant())
                            from unnest(:days::date[], :zones::text[], :times::timestamptz[]) as i (day, zone, at), subject p
                            where o.subject_id = any (:subjects) and p.id = o.portfolio_id and o.observed_on = i.day
                                and coalesce(p.time_zone, '') = i.zone and o.observed_at <> i.at
                            """)
                    .with("subjects", subjects)
                    .each("days", starts, Start::day)
                    .each("zones", starts, Start::zone)
                    .each("times", starts, Start::at)
                    .update();
        }
    }
}

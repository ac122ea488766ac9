package dev.openvmo.metrics.cdevents;

import dev.openvmo.kit.retention.Forgetting;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.NaturalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Events that are valid and mean nothing here: kept once each, for a time. */
@ApplicationScoped
class KeptEvents implements Forgetting {
    private static final int SOME = 5000;

    /** A larger one is not kept: 64 KiB is what every consumer of CloudEvents can be expected to take (1.0.2, Size Limits). */
    private static final int LONGEST = 64 * 1024;

    private final Sql sql;
    private final Caller caller;
    private final EventsConfig config;

    KeptEvents(Sql sql, Caller caller, EventsConfig config) {
        this.sql = sql;
        this.caller = caller;
        this.config = config;
    }

    /** Keeps those that are not kept yet. */
    void keep(List<CloudEvent> taken) {
        var events = taken.stream()
                .filter(event -> event.data().toString().length() <= LONGEST)
                .toList();
        if (events.isEmpty()) {
            return;
        }
        var keys = new NaturalKey();
        sql.query(
                        """
                        insert into kept_event (id, caller, source, event_id, type, payload, created_at)
                        select i.id, :caller, i.source, i.event_id, i.type, i.payload, instant()
                        from unnest(:ids::uuid[], :sources::text[], :eventIds::text[], :types::text[],
                            :payloads::text[]) as i (id, source, event_id, type, payload)
                        on conflict do nothing
                        """)
                .with("caller", caller.subject())
                .each("ids", events, event -> keys.id(event.attributes().source, event.attributes().id))
                .each("sources", events, event -> event.attributes().source)
                .each("eventIds", events, event -> event.attributes().id)
                .each("types", events, event -> event.attributes().type)
                .each("payloads", events, event -> event.data().toString())
                .update();
    }

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public int some() {
        return sql.query(
                        """
                        delete from kept_event where id in (
                            select id from kept_event
                            where created_at < clock_timestamp() - make_interval(secs => :seconds)
                                or created_at < (select created_at from kept_event order by created_at desc offset :most limit 1)
                            limit :some for update skip locked)
                        """)
                .with("seconds", config.kept().toSeconds())
                .with("most", config.most())
                .with("some", SOME)
                .update();
    }
}

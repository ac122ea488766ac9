package dev.openvmo.metrics.webhooks;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.sources.IntakeSources;
import dev.openvmo.metrics.sources.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Table {@code intake_delivery}: what was delivered, once each, and what became of it. */
@ApplicationScoped
class Deliveries {
    private static final Listing<DeliveryEntity> LISTING = Listing.of(DeliveryEntity.class, "intake_delivery")
            .fields("senderDeliveryId", "event", "state", "reason", "redeliveries", "receivedAt", "processedAt")
            .sort("-receivedAt");

    private final Lists lists;
    private final Sql sql;
    private final JsonText json;
    private final IntakeSources sources;

    Deliveries(Lists lists, Sql sql, JsonText json, IntakeSources sources) {
        this.lists = lists;
        this.sql = sql;
        this.json = json;
        this.sources = sources;
    }

    /** One that is kept. */
    record Kept(UUID id, DeliveryState state, boolean duplicate) {}

    /** One that waits to be processed. */
    record Waiting(UUID id, UUID sourceId, String event, byte[] payload) {}

    /** What became of one. */
    record Outcome(UUID id, DeliveryState state, String reason, List<DeliveryView.ToldFact> facts) {}

    Page<DeliveryView> page(UUID sourceId, ListQuery query) {
        sources.requireVisible(sourceId);
        return lists.page(LISTING, query, this::view, new Fixed("source_id", sourceId));
    }

    DeliveryView get(UUID sourceId, UUID id) {
        sources.requireVisible(sourceId);
        return lists.find(LISTING, id)
                .filter(row -> row.sourceId.equals(sourceId))
                .map(this::view)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no delivery %s of it.".formatted(id)));
    }

    /**
     * Keeps it, once: sent again it is only counted, and where it came to nothing the first time (a mapping may have been
     * added since) looked at again. What is ignored is kept without its bytes.
     *
     * @param ignored why, if it is
     */
    Kept keep(Source source, String senderId, String event, String ignored, byte[] document) {
        return sql.query(
                        """
                        insert into intake_delivery as d (id, portfolio_id, source_id, sender_delivery_id, event, state, reason,
                            facts_json, payload, redeliveries, received_at, processed_at)
                        values (:id, :portfolio, :source, :sender, :event, :state, :reason, '[]', :payload, 0, clock_timestamp(),
                            case when :state = 'IGNORED' then clock_timestamp() end)
                        on conflict on constraint uq_intake_delivery do update set redeliveries = d.redeliveries + 1,
                            state = case when d.state in ('IGNORED', 'FAILED') then excluded.state else d.state end,
                            reason = case when d.state in ('IGNORED', 'FAILED') then excluded.reason else d.reason end,
                            payload = case when d.state in ('IGNORED', 'FAILED') then excluded.payload else d.payload end
                        returning id, state, redeliveries
                        """)
                .with("id", Ids.next())
                .with("portfolio", source.portfolioId())
                .with("source", source.id())
                .with("sender", senderId)
                .with("event", event)
                .with("state", ignored == null ? DeliveryState.RECEIVED : DeliveryState.IGNORED)
                .with("reason", ignored)
                .with("payload", ignored == null ? document : null)
                .one(row -> new Kept(
                        row.uuid("id"), row.constant("state", DeliveryState.class), row.integer("redeliveries") > 0));
    }

    /** The longest waiting, held until the end of the transaction; what another process holds is left to it. */
    List<Waiting> waiting(int most) {
        return sql.query(
                        """
                        select id, source_id, event, payload from intake_delivery where state = 'RECEIVED'
                        order by received_at, id limit :most for update skip locked
                        """)
                .with("most", most)
                .list(row ->
                        new Waiting(row.uuid("id"), row.uuid("source_id"), row.text("event"), row.bytes("payload")));
    }

    /** Writes down what became of these. */
    void settle(List<Outcome> outcomes) {
        sql.query(
                        """
                        update intake_delivery d set state = o.state, reason = o.reason, facts_json = o.facts,
                            processed_at = clock_timestamp()
                        from unnest(:ids::uuid[], :states::text[], :reasons::text[], :facts::text[]) as o (id, state, reason, facts)
                        where d.id = o.id
                        """)
                .each("ids", outcomes, Outcome::id)
                .each("states", outcomes, Outcome::state)
                .each("reasons", outcomes, Outcome::reason)
                .each("facts", outcomes, outcome -> json.text(outcome.facts()))
                .update();
    }

    private DeliveryView view(DeliveryEntity row) {
        return new DeliveryView(
                row.id,
                row.sourceId,
                row.senderDeliveryId,
                row.event,
                row.state,
                row.reason,
                json.list(row.factsJson, DeliveryView.ToldFact.class),
                row.redeliveries,
                row.receivedAt,
                row.processedAt);
    }
}

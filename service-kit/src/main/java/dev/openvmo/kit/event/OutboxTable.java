package dev.openvmo.kit.event;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outbox in SQL: versions raised and rows written set-based, whatever their number. */
@ApplicationScoped
class OutboxTable {
    // Rows are locked in key order, so that two transactions with common aggregates never wait for each other in a
    // ring.
    private static final String RAISED =
            """
            raised as (
                insert into aggregate_version as v (topic, id, state_version)
                select k.topic, k.id, e.base + 1
                  from k, (select epoch << 32 as base from event_epoch) e
                 order by k.topic, k.id
                    on conflict (topic, id)
                    do update set state_version = greatest(v.state_version + 1, excluded.state_version)
                returning topic, id, state_version)
            """;
    // The setting is looked at (materialized) before it is changed.
    private static final String RAISE_AND_READ_ALL =
            """
            with former as materialized (select current_setting('openvmo.readable', true) as readable),
            k as (select * from unnest(:topics::text[], :ids::uuid[]) as k(topic, id)),
            """
                    + RAISED
                    + """
                    select raised.*, former.readable, set_config('openvmo.readable', 'all', true)
                      from former cross join raised
                    """;
    private static final String ROWS =
            """
            r as (
                select * from unnest(:keys::uuid[], :aggregatetypes::text[], :aggregateids::text[], :types::text[],
                                     :payloads::text[], :topics::text[], :versions::bigint[], :portfolios::uuid[],
                                     :previous::uuid[])
                  with ordinality as r(key, aggregatetype, aggregateid, type, payload, topic, stateversion, portfolioid,
                                       previousportfolioid, position))
            """;
    private static final String INSERT =
            """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, topic, stateversion, portfolioid,
                                previousportfolioid, actor, requestid, traceparent, occurred_at)
            select r.key, r.aggregatetype, r.aggregateid, r.type, r.payload, r.topic, %s, r.portfolioid,
                   r.previousportfolioid, :actor, :request, :traceparent, clock_timestamp()
              from r %s
             order by r.position
            """;
    private static final String INSERT_READ = "with " + ROWS + INSERT.formatted("r.stateversion", "");
    private static final String ANNOUNCE = "with "
            + ROWS
            + ", k as (select r.topic, r.aggregateid::uuid as id from r), "
            + RAISED
            + INSERT.formatted(
                    "raised.state_version",
                    "join raised on raised.topic = r.topic and raised.id = r.aggregateid::uuid");

    private final Sql sql;
    private final Caller caller;

    OutboxTable(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** The new versions, and how far the transaction could read. */
    record Raised(Map<Outbox.Key, Long> versions, String readable) {}

    /** Locks the aggregates and gives each its next state version; from here on the transaction reads everything. */
    Raised raiseAndReadAll(Collection<Outbox.Key> keys) {
        var byTopic = new HashMap<String, Aggregate>();
        keys.forEach(k -> byTopic.put(k.aggregate().topic(), k.aggregate()));
        var versions = new HashMap<Outbox.Key, Long>();
        var readable = sql.query(RAISE_AND_READ_ALL)
                .each("topics", keys, k -> k.aggregate().topic())
                .each("ids", keys, Outbox.Key::id)
                .list(row -> {
                    versions.put(
                            new Outbox.Key(byTopic.get(row.text("topic")), row.uuid("id")),
                            row.number("state_version"));
                    return row.text("readable");
                });
        return new Raised(versions, readable.get(0) == null ? "" : readable.get(0));
    }

    /** Lets the transaction read no more than this. */
    void readOnly(String portfolios) {
        sql.query("select set_config('openvmo.readable', :portfolios, true)")
                .with("portfolios", portfolios)
                .list(row -> null);
    }

    /** Writes the rows with their versions; the relay takes them in this order per topic. */
    void insert(List<OutboxRow> rows) {
        execute(INSERT_READ, rows);
    }

    /** Locks the aggregates, gives each its next state version, and writes the rows with these. */
    void announce(List<OutboxRow> rows) {
        execute(ANNOUNCE, rows);
    }

    private void execute(String statement, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var cause = Correlation.now();
        sql.query(statement)
                .each("keys", rows, row -> Ids.next())
                .each("aggregatetypes", rows, OutboxRow::aggregateType)
                .each("aggregateids", rows, OutboxRow::aggregateId)
                .each("types", rows, OutboxRow::type)
                .each("payloads", rows, OutboxRow::payload)
                .each("topics", rows, OutboxRow::topic)
                .each("versions", rows, OutboxRow::stateVersion)
                .each("portfolios", rows, OutboxRow::portfolioId)
                .each("previous", rows, OutboxRow::previousPortfolioId)
                .with("actor", Arc.container().requestContext().isActive() ? caller.subject() : Caller.SERVICE)
                .with("request", cause.requestId())
                .with("traceparent", cause.traceparent())
                .update();
    }
}
